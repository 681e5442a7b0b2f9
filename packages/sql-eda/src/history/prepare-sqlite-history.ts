import type { Knex } from 'knex'
import { SqlEdaError } from '../errors.ts'
import { applicationId } from '../shop/application-id.ts'
import type { HistoryVersions } from './history-versions.ts'
import { patientTransaction } from './sqlite-turns.ts'

/**
 * Makes the tables of a new history or brings those of an earlier version up to date, in one transaction. Nothing is
 * written to a file that is neither empty nor a history.
 *
 * @returns whether tables of an earlier version were there
 * @throws SqlEdaError `HISTORY` when the file is something else or from a later version
 */
export async function prepareSqliteHistory(
  knex: Knex,
  file: string,
  versions: HistoryVersions,
): Promise<boolean> {
  const found = await checkedVersion(knex, file, versions.length)
  if (found === versions.length) return false
  await patientTransaction(knex, async (trx) => {
    // A write comes first: it waits for another run's lock, which a read that turns into a write cannot.
    await trx.raw(`pragma application_id = ${applicationId.history}`)
    const [{ user_version: version = 0 } = {}]: { user_version?: number }[] =
      await trx.raw('pragma user_version')
    for (const statements of versions.slice(version))
      for (const statement of statements) await trx.raw(statement)
    await trx.raw(`pragma user_version = ${versions.length}`)
  })
  return found > 0
}

/** Version of the tables that are there, 0 for an empty file. Reads only. */
async function checkedVersion(knex: Knex, file: string, latest: number): Promise<number> {
  // One statement sees one state of the file: between two, another run may have made the tables.
  const [found]: { owner: number; version: number; tables: number }[] = await knex.raw(
    `select (select application_id from pragma_application_id) as owner,
  (select user_version from pragma_user_version) as version, (select count(*) from sqlite_master) as tables`,
  )
  const { owner, version, tables } = found ?? { owner: 0, version: 0, tables: 0 }
  if (owner === applicationId.shop)
    throw new SqlEdaError('HISTORY', `${file} is a shop database: name another file for the history.`)
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
