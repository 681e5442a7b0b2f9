import type { Knex } from 'knex'
import { applicationId } from '../application-id.ts'
import { SqlEdaError } from '../errors.ts'
import type { HistoryVersions } from './history-versions.ts'
import { patientTransaction } from './sqlite-turns.ts'

/**
 * Makes the tables of a new history or brings those of an earlier version up to date, in one transaction. Nothing is
 * written to a file that is neither empty nor a history.
 *
 * @throws SqlEdaError `HISTORY` when the file is something else or from a later version
 */
export async function prepareSqliteHistory(
  knex: Knex,
  file: string,
  versions: HistoryVersions,
): Promise<void> {
  if ((await checkedVersion(knex, file, versions.length)) === versions.length) return
  await patientTransaction(knex, async (trx) => {
    // A write comes first: it waits for another run's lock, which a read that turns into a write cannot.
    await trx.raw(`pragma application_id = ${applicationId.history}`)
    const version = await pragma(trx, 'user_version')
    for (const statements of versions.slice(version))
      for (const statement of statements) await trx.raw(statement)
    await trx.raw(`pragma user_version = ${versions.length}`)
  })
}

/** Version of the tables that are there, 0 for an empty file. Reads only. */
async function checkedVersion(knex: Knex, file: string, latest: number): Promise<number> {
  const owner = await pragma(knex, 'application_id')
  const version = await pragma(knex, 'user_version')
  if (owner === applicationId.shop)
    throw new SqlEdaError('HISTORY', `${file} is a shop database: name another file for the history.`)
  const [{ tables } = { tables: 0 }]: { tables: number }[] = await knex.raw(
    'select count(*) as tables from sqlite_master',
  )
  const isEmpty = owner === 0 && version === 0 && tables === 0
  if (owner !== applicationId.history && !isEmpty)
    throw new SqlEdaError(
      'HISTORY',
      `${file} is a database of something else, and nothing was written to it: name another file for the history.`,
    )
  if (version > latest)
    throw new SqlEdaError(
      'HISTORY',
      `${file} was written by a later version (tables ${version}, this one knows ${latest}): update the program.`,
    )
  return version
}

async function pragma(knex: Knex, name: 'application_id' | 'user_version'): Promise<number> {
  const rows: Record<string, number>[] = await knex.raw(`pragma ${name}`)
  return rows[0]?.[name] ?? 0
}
