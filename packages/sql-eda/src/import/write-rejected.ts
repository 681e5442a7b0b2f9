import { open } from 'node:fs/promises'
import type { Knex } from 'knex'

const pageRows = 10_000

/**
 * Writes the rejected rows (file, line, reason) as CSV, files in reading order, lines ascending. Nothing is created when
 * there are none.
 *
 * @param files file names by number, in reading order
 */
export async function writeRejected(knex: Knex, path: string, files: readonly string[]): Promise<void> {
  const [{ total } = { total: 0 }]: { total: number }[] = await knex.raw(
    'select count(*) as total from rejected',
  )
  if (total === 0) return
  await knex.raw('create index temp.rejected_place on rejected (source, line)')
  const out = await open(path, 'w')
  try {
    await out.write('file,line,reason\n')
    for (const [source, file] of files.entries())
      for (let offset = 0; ; offset += pageRows) {
        const rows: { line: number; reason: string }[] = await knex.raw(
          'select line, reason from rejected where source = :source order by line limit :limit offset :offset',
          { source, limit: pageRows, offset },
        )
        if (rows.length === 0) break
        await out.write(rows.map(({ line, reason }) => `${cell(file)},${line},${cell(reason)}\n`).join(''))
      }
  } finally {
    await out.close()
  }
}

/** Quoted, and never a formula when a spreadsheet opens it. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${harmless.replaceAll('"', '""')}"`
}
