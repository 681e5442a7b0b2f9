import type { Knex } from 'knex'
import type { HistoryStore } from './history-store.ts'
import type { HistoryPlace } from './open-history.ts'
import { openPostgresqlHistory } from './open-postgresql-history.ts'
import { openSqliteHistory } from './open-sqlite-history.ts'
import type { StabilityStore } from './stability-store.ts'

/** Keys of one statement: no database refuses so many values. */
const pageKeys = 400

/**
 * Opens what studies of stability leave in the database of the history, in tables of their own; the history is made when
 * it is not there. Neither holds a customer.
 *
 * @throws SqlEdaError as `openHistory`
 * @example
 * const store = await openStabilityStore({ file: 'clientele.db' })
 * const known = await store.units(['…'])
 */
export async function openStabilityStore(place: HistoryPlace): Promise<StabilityStore> {
  const store =
    'url' in place
      ? await openPostgresqlHistory(place.url)
      : await openSqliteHistory(place.file, place.driver)
  const { knex } = store
  try {
    await store.inTurn(() => makeTables(store))
  } catch (error) {
    await knex.destroy()
    throw error
  }
  return {
    units: (keys) => store.inTurn(() => readUnits(knex, keys)),
    keepUnits: (units) =>
      store.inTurn(() =>
        store.write(async (trx) => {
          for (const { key, value } of units)
            await trx('stability_units').insert({ key, value }).onConflict('key').merge()
        }),
      ),
    keepResult: (result, keys) =>
      store.inTurn(() =>
        store.write(async (trx) => {
          if (result !== null)
            await trx('stability_results')
              .insert({
                settings: result.settings,
                as_of: result.asOf,
                document: JSON.stringify(result.document),
              })
              .onConflict(['settings', 'as_of'])
              .merge()
          const used = new Set(keys)
          const known: string[] = await trx('stability_units').pluck('key')
          const unused = known.filter((key) => !used.has(key))
          for (const page of pages(unused)) await trx('stability_units').whereIn('key', page).delete()
        }),
      ),
    latestResult: (settings, asOf) =>
      store.inTurn(async () => {
        const row: { as_of: string; document: string } | undefined = await knex('stability_results')
          .where({ settings })
          .where('as_of', '<=', asOf)
          .orderBy('as_of', 'desc')
          .first('as_of', 'document')
        return row === undefined ? null : { settings, asOf: row.as_of, document: JSON.parse(row.document) }
      }),
    close: () => knex.destroy(),
  }
}

async function makeTables({ knex, write }: HistoryStore): Promise<void> {
  if (await knex.schema.hasTable('stability_units')) return
  await write(async (trx) => {
    await trx.raw(`create table if not exists stability_results (
      settings text not null, as_of text not null, document text not null, primary key (settings, as_of)
    )`)
    await trx.raw(
      'create table if not exists stability_units (key text not null primary key, value text not null)',
    )
  })
}

async function readUnits(knex: Knex, keys: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const page of pages(keys)) {
    const rows: { key: string; value: string }[] = await knex('stability_units')
      .whereIn('key', page)
      .select('key', 'value')
    for (const { key, value } of rows) found.set(key, value)
  }
  return found
}

function pages(keys: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(keys.length / pageKeys) }, (_, page) =>
    keys.slice(page * pageKeys, (page + 1) * pageKeys),
  )
}
