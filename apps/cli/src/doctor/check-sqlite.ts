import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openHistory } from '@clientele/sql-eda'
import { type Check, messageOf, ok, problem } from './check.ts'

/** Whether the native SQLite loads and writes: a database is made in the folder for temporary files and taken away. */
export async function checkSqlite(): Promise<Check> {
  const folder = await mkdtemp(join(tmpdir(), 'clientele-doctor-'))
  try {
    await (await openHistory({ file: join(folder, 'try.db') })).close()
    return ok('SQLite', 'loads and writes')
  } catch (error) {
    return problem('SQLite', messageOf(error), 'Install again on this machine, with Node 22 or later.')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
