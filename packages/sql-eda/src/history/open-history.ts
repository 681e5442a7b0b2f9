import type { Knex } from 'knex'
import type { SqliteDriver } from '../connect/connect-sqlite.ts'
import { SqlEdaError } from '../errors.ts'
import { forgetCustomer } from './forget-customer.ts'
import type { History } from './history.ts'
import { openPostgresqlHistory } from './open-postgresql-history.ts'
import { openSqliteHistory } from './open-sqlite-history.ts'
import { readChanges } from './read-changes.ts'
import { readMemberships } from './read-memberships.ts'
import { readIdsTaken, readSegmentLives } from './read-segment-lives.ts'
import { recordMonth, segmentColumns } from './record-month.ts'

/** Where the history is: a SQLite file, or the schema `clientele` of a PostgreSQL database. */
export type HistoryPlace =
  | {
      /** Path; the file is made when it is not there. */
      readonly file: string
      /** Forces one of the two SQLite drivers. */
      readonly driver?: SqliteDriver
    }
  | {
      /** `postgresql://user:password@host:5432/database`. */
      readonly url: string
    }

/**
 * Opens the history, making its tables or bringing them up to date. Two runs at once take turns.
 *
 * Its memberships hold customer ids: personal data, which belongs where the shop's own database is.
 *
 * @throws SqlEdaError `HISTORY` when the place cannot be opened, belongs to something else (nothing is written to it then),
 * is from a later version, or is in use by another run (after some seconds); `BAD_SOURCE` for an address that cannot be
 * read; `DRIVER`; `DATABASE` when the database refuses, here and in every method. No message shows a password
 * @example
 * const history = await openHistory({ file: 'clientele.db' })
 * const before = await history.previousMonth('2018-07')
 */
export async function openHistory(place: HistoryPlace): Promise<History> {
  const store =
    'url' in place
      ? await openPostgresqlHistory(place.url)
      : await openSqliteHistory(place.file, place.driver)
  const { knex } = store
  const read = <T>(month: string, query: (run: Knex.QueryBuilder) => Promise<T>): Promise<T> =>
    store.inTurn(async () => {
      const known: string[] = await knex('runs').orderBy('month').pluck('month')
      if (known.includes(month)) return query(knex('runs').where({ month }))
      throw new SqlEdaError(
        'HISTORY',
        `There is no run of ${month} in the history; recorded: ${known.join(', ') || 'none'}.`,
      )
    })
  return {
    recordMonth: (record) => store.inTurn(() => recordMonth(store, record)),
    runs: () => store.inTurn(async () => await knex('runs').select(runColumns).orderBy('month')),
    previousMonth: async (month) => {
      const before: string[] = await store.inTurn(async () =>
        knex('runs').where('month', '<', month).orderBy('month', 'desc').limit(1).pluck('month'),
      )
      return before[0] ?? null
    },
    model: (month) => read(month, async (run) => JSON.parse((await run.first('model')).model)),
    playbook: (month) => read(month, async (run) => JSON.parse((await run.first('playbook')).playbook)),
    memberships: (month) => read(month, () => readMemberships(knex, month)),
    segments: (month) =>
      read(month, () => knex('segments').where({ month }).select(segmentColumns).orderBy('segment_id')),
    changes: () => store.inTurn(() => readChanges(knex)),
    segmentLives: () => store.inTurn(() => readSegmentLives(knex)),
    idsTakenBefore: (month) => store.inTurn(() => readIdsTaken(knex, month)),
    forgetCustomer: (customerId) => store.inTurn(() => forgetCustomer(store, customerId)),
    close: () => knex.destroy(),
  }
}

const runColumns = {
  month: 'month',
  asOf: 'as_of',
  modelId: 'model_id',
  fingerprint: 'fingerprint',
  customers: 'customers',
  ranAt: 'ran_at',
}
