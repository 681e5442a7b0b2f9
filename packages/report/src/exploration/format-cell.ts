import type { Formatter } from '../format/formatter.ts'
import type { ExplorationCell } from './exploration-document.ts'

/**
 * A cell by the unit of its column; a dash where there is nothing.
 *
 * @param digits decimals of a number that is neither money nor a share
 */
export function formatCell(value: ExplorationCell, unit: string, format: Formatter, digits = 0): string {
  if (value === null) return '–'
  if (typeof value === 'string') return unit === 'month' ? format.monthShort(value) : value
  if (unit === 'money') return format.moneyExact(value)
  if (unit === 'share') return format.share(value)
  return digits === 0 && Number.isInteger(value) ? format.count(value) : format.decimal(value, 2)
}

/** Decimals of a column: two as soon as one of its numbers is not whole, so that all of them stand alike. */
export function columnDigits(
  rows: readonly Readonly<Record<string, ExplorationCell>>[],
  name: string,
): number {
  return rows.some((row) => typeof row[name] === 'number' && !Number.isInteger(row[name])) ? 2 : 0
}
