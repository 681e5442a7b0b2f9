import { CliError } from '../errors.ts'

/**
 * Reads an as-of moment in shop time: a day (its first moment) or a day with a time.
 *
 * @throws CliError `OPTION_INVALID` when `text` is no existing day or time.
 * @example parseAsOf('2018-08-30') // '2018-08-30T00:00:00'
 */
export function parseAsOf(text: string): string {
  const match = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?))?$/.exec(text)
  const [, day, time = '00:00:00'] = match ?? []
  const moment = `${day}T${time.length === 5 ? `${time}:00` : time}`
  const parsed = new Date(`${moment}Z`)
  // a day such as 2018-02-30 parses, but as another day
  if (!match || Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 19) !== moment)
    throw new CliError(
      'OPTION_INVALID',
      `"${text}" is not an as-of date; write it as YYYY-MM-DD, for example 2018-08-01.`,
    )
  return moment
}
