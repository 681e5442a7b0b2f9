import { SqlEdaError } from '../errors.ts'
import { csvSource } from './csv-source.ts'
import type { FoundFile } from './find-olist-files.ts'
import { type LayoutTable, olistLayout } from './olist-layout.ts'
import type { RecordSource } from './record-source.ts'
import { openSqliteSources } from './sqlite-source.ts'

export interface TableSource {
  readonly table: LayoutTable
  readonly source: RecordSource
  /** Where it lies, for a message that has to name two files of the same name. */
  readonly path: string
}

/** One source for each table that the files hold, in the order of the layout. */
export interface OpenSources {
  readonly tables: readonly TableSource[]
  close(): Promise<void>
}

/**
 * @param scratch path that may be used to unpack a compressed database
 * @throws SqlEdaError `IMPORT` naming both files when a table is there twice
 */
export async function openSources(files: readonly FoundFile[], scratch: string): Promise<OpenSources> {
  const found: TableSource[] = []
  const closers: (() => Promise<void>)[] = []
  const close = async (): Promise<void> => {
    for (const closer of closers) await closer()
  }
  try {
    for (const { path, size, table } of files) {
      if (table !== null) {
        found.push({ table, source: csvSource(path, size), path })
        continue
      }
      const database = await openSqliteSources(path, size, `${scratch}-${closers.length}`)
      closers.push(() => database.close())
      found.push(...database.sources.map((one) => ({ ...one, path })))
    }
    const tables = olistLayout.flatMap((table) => {
      const [first, second] = found.filter((one) => one.table === table)
      if (first && second)
        throw new SqlEdaError(
          'IMPORT',
          `The table ${table.name} is there twice, in ${first.path} and in ${second.path}: leave one of them out.`,
        )
      return first ? [first] : []
    })
    return { tables, close }
  } catch (error) {
    await close()
    throw error
  }
}
