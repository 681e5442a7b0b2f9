import { SqlEdaError } from '../errors.ts'

/**
 * A number as a database writes it.
 *
 * @throws SqlEdaError `DATABASE` for a whole number that JavaScript would round
 */
export function safeNumber(text: string): number {
  const number = Number(text)
  if (Number.isInteger(number) && !Number.isSafeInteger(number) && /^-?\d+$/.test(text))
    throw new SqlEdaError(
      'DATABASE',
      `The answer holds a whole number beyond ${Number.MAX_SAFE_INTEGER}, which would be rounded: ask for less at once.`,
    )
  return number
}
