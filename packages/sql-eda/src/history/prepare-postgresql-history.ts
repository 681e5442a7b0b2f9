import type { Knex } from 'knex'
import { SqlEdaError } from '../errors.ts'
import type { HistoryVersions } from './history-versions.ts'

/** The schema that holds the history, and nothing else. */
export const historySchema = 'clientele'

/** Any number that no other program takes: those who prepare the history wait for one another. */
const preparing = 1_131_176_297

/**
 * Makes the schema and tables of a new history or brings those of an earlier version up to date, in one transaction. Of
 * a history that is up to date, nothing is asked but to read.
 *
 * @throws SqlEdaError `HISTORY` when the schema is something else's or from a later version
 */
export async function preparePostgresqlHistory(
  knex: Knex,
  shown: string,
  versions: HistoryVersions,
): Promise<void> {
  if ((await checkedVersion(knex, shown, versions.length)) === versions.length) return
  await knex.transaction(async (trx) => {
    await trx.raw(`select pg_advisory_xact_lock(${preparing})`)
    const version = await checkedVersion(trx, shown, versions.length)
    // An owner may have made the schema for a user who cannot.
    const [schema] = await rows(
      trx,
      `select 1 from pg_catalog.pg_namespace where nspname = '${historySchema}'`,
    )
    if (schema === undefined) await trx.raw(`create schema ${historySchema}`)
    if (version === 0) {
      await trx.raw('create table history_version (version integer not null)')
      await trx.raw('insert into history_version values (0)')
    }
    for (const statements of versions.slice(version))
      for (const statement of statements) await trx.raw(statement)
    await trx.raw(`update history_version set version = ${versions.length}`)
  })
}

/** Version of the tables that are there, 0 when the schema is empty or absent. Reads only. */
async function checkedVersion(knex: Knex, shown: string, latest: number): Promise<number> {
  // One statement sees one moment: another run may be making the tables.
  const tables = await rows<{ name: string }>(
    knex,
    `select c.relname as name from pg_catalog.pg_class c
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace where n.nspname = '${historySchema}'`,
  )
  if (tables.length === 0) return 0
  const [row] = tables.some(({ name }) => name === 'history_version')
    ? await rows<{ version: number }>(knex, 'select version from history_version')
    : []
  if (row === undefined)
    throw new SqlEdaError(
      'HISTORY',
      `The schema ${historySchema} of ${shown} is of something else, and nothing was written to it: name another database for the history.`,
    )
  const { version } = row
  if (version > latest)
    throw new SqlEdaError(
      'HISTORY',
      `${shown} was written by a later version (tables ${version}, this one knows ${latest}): update the program.`,
    )
  return version
}

async function rows<T>(knex: Knex, sql: string): Promise<T[]> {
  const answer: { readonly rows: T[] } = await knex.raw(sql)
  return answer.rows
}
