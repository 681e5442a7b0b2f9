import { EngineError } from '../engine-error.ts'

/**
 * When something happened: either milliseconds since 1970 UTC, or shop-local text `YYYY-MM-DD`, with or without a time
 * `THH:MM`, `THH:MM:SS` or `THH:MM:SS.mmm` (a blank may stand for the T), and without a zone. Local text is counted as
 * written, in days of 24 hours, so a change to summer time neither adds nor takes an hour.
 */
export type OrderMoment = number | string

const LOCAL = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?)?$/

/** Largest number of milliseconds that is a date. */
const LATEST = 8.64e15

/**
 * The moment in milliseconds.
 *
 * @param kind the kind of moment expected here; the two kinds do not compare.
 * @param where for the message, for example 'row 3'.
 * @throws EngineError `INVALID_VALUE`
 */
export function millisecondsOf(moment: OrderMoment, kind: 'number' | 'string', where: string): number {
  const value = typeof moment === kind ? read(moment) : null
  if (value !== null) return value
  throw new EngineError(
    'INVALID_VALUE',
    `rfmTable: the moment in ${where} is ${typeof moment === 'string' ? `'${moment}'` : moment}; give ${
      kind === 'number'
        ? 'milliseconds since 1970, like the as-of moment'
        : 'local text such as 2018-07-31T23:59:59 without a zone, like the as-of moment'
    }.`,
  )
}

function read(moment: OrderMoment): number | null {
  if (typeof moment === 'number') return Math.abs(moment) <= LATEST ? moment : null
  return readLocalMoment(moment)
}

/** Milliseconds since 1970 on the local clock of a text as above; null when it is no moment. */
export function readLocalMoment(text: string): number | null {
  const parts = LOCAL.exec(text)
  if (parts === null) return null
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map((part) => Number(part ?? 0))
  const milliseconds = Number((parts[7] ?? '').padEnd(3, '0'))
  const value = Date.UTC(year, month - 1, day, hour, minute, second, milliseconds)
  // A day that does not exist rolls over into the next month.
  const date = new Date(value)
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1
  return exists && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60 ? value : null
}
