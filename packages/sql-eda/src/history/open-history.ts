import type { Knex } from 'knex'
import { connectSqlite, type SqliteDriver } from '../connect-sqlite.ts'
import { SqlEdaError } from '../errors.ts'
import { loadRows } from '../load-rows.ts'
import { checkMonthRecord } from './check-month-record.ts'
import { inTurn, patientTransaction, waitForLocks } from './in-turn.ts'
import type { Membership, MonthRecord, Run, SegmentIdentity } from './month-record.ts'
import { prepareHistory } from './prepare-history.ts'

/** The state of the monthly job. A month is complete or absent, never half there. */
export interface History {
  /**
   * Writes a month in one transaction, replacing what was recorded for it: the same record twice leaves the same rows.
   *
   * @throws SqlEdaError `HISTORY` when the record contradicts itself; nothing is written then
   */
  recordMonth(record: MonthRecord): Promise<void>
  /** All runs, by month ascending. */
  runs(): Promise<Run[]>
  /** Latest recorded month before this one, or `null`. */
  previousMonth(month: string): Promise<string | null>
  /** The reads below give one month's record. @throws SqlEdaError `HISTORY` when that month is not there */
  model(month: string): Promise<unknown>
  /** By customer id ascending. */
  memberships(month: string): Promise<Membership[]>
  /** By segment id ascending. */
  segments(month: string): Promise<SegmentIdentity[]>
  playbook(month: string): Promise<unknown>
  close(): Promise<void>
}

/** Rows of one insert. */
const pageRows = 20_000

/**
 * Opens the history file (`clientele.db`), creating it or bringing its tables up to date.
 *
 * @param file path of a SQLite file
 * @param options `driver`: forces one of the two SQLite drivers
 * @throws SqlEdaError `HISTORY` when the file cannot be opened, belongs to something else (nothing is written to it then)
 * is from a later version, or is in use by another run (after some seconds); `DATABASE` when SQLite refuses, here and in every method
 * @example
 * const history = await openHistory('clientele.db')
 * const before = await history.previousMonth('2018-07')
 */
export async function openHistory(
  file: string,
  options: { readonly driver?: SqliteDriver } = {},
): Promise<History> {
  const knex = await connectSqlite({ file, driver: options.driver })
  try {
    await waitForLocks(knex)
    await inTurn(file, () => prepareHistory(knex, file))
  } catch (error) {
    await knex.destroy()
    throw unusable(error, file)
  }
  const read = <T>(month: string, query: (run: Knex.QueryBuilder) => Promise<T>): Promise<T> =>
    inTurn(file, async () => {
      const known: string[] = await knex('runs').orderBy('month').pluck('month')
      if (known.includes(month)) return query(knex('runs').where({ month }))
      throw new SqlEdaError(
        'HISTORY',
        `There is no run of ${month} in the history; recorded: ${known.join(', ') || 'none'}.`,
      )
    })
  return {
    recordMonth: (record) => inTurn(file, () => recordMonth(knex, record)),
    runs: () => inTurn(file, async () => await knex('runs').select(runColumns).orderBy('month')),
    previousMonth: async (month) => {
      const before: string[] = await inTurn(file, async () =>
        knex('runs').where('month', '<', month).orderBy('month', 'desc').limit(1).pluck('month'),
      )
      return before[0] ?? null
    },
    model: (month) => read(month, async (run) => JSON.parse((await run.first('model')).model)),
    playbook: (month) => read(month, async (run) => JSON.parse((await run.first('playbook')).playbook)),
    memberships: (month) => read(month, () => memberships(knex, month)),
    segments: (month) =>
      read(month, () => knex('segments').where({ month }).select(segmentColumns).orderBy('segment_id')),
    close: () => knex.destroy(),
  }
}

/** A file that SQLite cannot open is no history; what is known better stays as it is. */
function unusable(error: unknown, file: string): unknown {
  if (!(error instanceof SqlEdaError && /NOTADB|CORRUPT|CANTOPEN|READONLY/.test(error.driverCode ?? '')))
    return error
  return new SqlEdaError(
    'HISTORY',
    `${file} cannot be opened as the history (${error.driverCode}): check the path and the permissions there, or name a new file.`,
    { driverCode: error.driverCode },
  )
}

const runColumns = {
  month: 'month',
  asOf: 'as_of',
  modelId: 'model_id',
  fingerprint: 'fingerprint',
  customers: 'customers',
  ranAt: 'ran_at',
}
const membershipColumns = {
  customerId: 'customer_id',
  population: 'population',
  segmentId: 'segment_id',
  recencyDays: 'recency_days',
  frequency: 'frequency',
  monetary: 'monetary',
  distance: 'distance',
  margin: 'margin',
}
const segmentColumns = { id: 'segment_id', population: 'population', name: 'name', since: 'since' }

async function recordMonth(knex: Knex, record: MonthRecord): Promise<void> {
  checkMonthRecord(record)
  const { month, asOf, modelId, fingerprint, ranAt, model, memberships, segments, playbook } = record
  await patientTransaction(knex, async (trx) => {
    for (const table of ['memberships', 'segments', 'runs']) await trx(table).where({ month }).delete()
    await trx('runs').insert({
      month,
      as_of: asOf,
      model_id: modelId,
      fingerprint,
      customers: memberships.length,
      ran_at: ranAt,
      model: JSON.stringify(model),
      playbook: JSON.stringify(playbook),
    })
    const segmentRows = segments.map(({ id, population, name, since }) => [
      month,
      id,
      population,
      name,
      since,
    ])
    await loadRows(trx, 'segments', ['month', ...Object.values(segmentColumns)], segmentRows)
    for (let from = 0; from < memberships.length; from += pageRows) {
      const rows = memberships
        .slice(from, from + pageRows)
        .map((one) => [
          month,
          one.customerId,
          one.population,
          one.segmentId,
          one.recencyDays,
          one.frequency,
          one.monetary,
          one.distance,
          one.margin,
        ])
      await loadRows(trx, 'memberships', ['month', ...Object.values(membershipColumns)], rows)
    }
  })
}

async function memberships(knex: Knex, month: string): Promise<Membership[]> {
  const rows: (Omit<Membership, 'margin'> & { readonly margin: number | null })[] = await knex('memberships')
    .where({ month })
    .select(membershipColumns)
    .orderBy('customer_id')
  return rows.map((row) => ({ ...row, margin: row.margin ?? Number.POSITIVE_INFINITY }))
}
