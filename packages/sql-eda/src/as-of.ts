import { SqlEdaError } from './errors.ts'

/**
 * Checks an as-of moment and gives it in the form in which the shop database stores time.
 *
 * @param asOf shop-local time `YYYY-MM-DDTHH:MM:SS`; everything dated at or after it is invisible
 * @param name what a refusal calls it
 * @returns `YYYY-MM-DD HH:MM:SS`
 * @throws SqlEdaError `BAD_AS_OF` for any other spelling or a day that no calendar has
 * @example storedMoment('2018-08-30T00:00:00') // '2018-08-30 00:00:00'
 */
export function storedMoment(asOf: string, name = 'as-of'): string {
  const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/.test(asOf)
    ? new Date(`${asOf}Z`)
    : new Date(Number.NaN)
  // The round trip refuses days such as 02-30, which Date rolls over.
  if (Number.isNaN(moment.getTime()) || !moment.toISOString().startsWith(asOf))
    throw new SqlEdaError(
      'BAD_AS_OF',
      `The ${name} moment must be written YYYY-MM-DDTHH:MM:SS, got "${asOf}".`,
    )
  return asOf.replace('T', ' ')
}
