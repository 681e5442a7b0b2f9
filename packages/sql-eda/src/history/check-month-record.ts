import { storedMoment } from '../as-of.ts'
import { SqlEdaError } from '../errors.ts'
import type { MonthRecord } from './month-record.ts'

/** @throws SqlEdaError `HISTORY` (or `BAD_AS_OF`) naming what is wrong, by row number and never by customer */
export function checkMonthRecord({
  month,
  asOf,
  memberships,
  segments,
  changes,
  model,
  playbook,
}: MonthRecord): void {
  const refuse = (rule: string): never => {
    throw new SqlEdaError('HISTORY', `The record of ${month} cannot be kept: ${rule}.`)
  }
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) refuse('a month is written YYYY-MM')
  storedMoment(asOf)
  if (JSON.stringify(model) === undefined) refuse('the model is no JSON value')
  if (JSON.stringify(playbook) === undefined) refuse('the playbook is no JSON value')
  const later = changes.find((change) => !(change.month <= month))
  if (later) refuse(`a change of segments is dated ${later.month}, after the month`)
  if (changes.some(({ overlap }) => overlap !== null && !(overlap >= 0 && overlap <= 1)))
    refuse('the overlap of a change is no share')
  const known = new Map(segments.map(({ id, population }) => [id, population]))
  if (known.size < segments.length) refuse('two segments have the same id')
  const customers = new Set<string>()
  for (const [row, one] of memberships.entries()) {
    if (!known.has(one.segmentId))
      refuse(`row ${row} names the segment "${one.segmentId}", which is not in the list`)
    if (known.get(one.segmentId) !== one.population)
      refuse(`row ${row} is of another population than its segment "${one.segmentId}"`)
    if (customers.has(one.customerId)) refuse(`row ${row} has a customer who is in an earlier row too`)
    const numbers = [one.recencyDays, one.frequency, one.monetary, one.distance]
    if (!numbers.every(Number.isFinite) || Number.isNaN(one.margin))
      refuse(`row ${row} has a number that is not finite`)
    customers.add(one.customerId)
  }
}
