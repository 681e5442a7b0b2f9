import { open } from 'node:fs/promises'
import type { Knex } from 'knex'

const pageRows = 10_000

/**
 * Writes the rejected rows (file, line, reason) as CSV, files in reading order, lines ascending.
 *
 * @param names file name by table name, in reading order
 * @returns how many were written; nothing is created when there are none
 */
export async function writeRejected(
  knex: Knex,
  path: string,
  names: ReadonlyMap<string, string>,
): Promise<number> {
  const [{ total } = { total: 0 }]: { total: number }[] = await knex.raw(
    'select count(*) as total from rejected',
  )
  if (total === 0) return 0
  const out = await open(path, 'w')
  try {
    await out.write('file,line,reason\n')
    for (const [source, file] of names)
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
  return total
}

/** Quoted, and never a formula when a spreadsheet opens it. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${harmless.replaceAll('"', '""')}"`
}
