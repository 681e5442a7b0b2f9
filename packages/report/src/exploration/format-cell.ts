import type { Formatter } from '../format/formatter.ts'
import type { ExplorationCell } from './exploration-document.ts'

/** A cell by the unit of its column; a dash where there is nothing. */
export function formatCell(value: ExplorationCell, unit: string, format: Formatter): string {
  if (value === null) return '–'
  if (typeof value === 'string') return unit === 'month' ? format.monthShort(value) : value
  if (unit === 'money') return format.moneyExact(value)
  if (unit === 'share') return format.share(value)
  return Number.isInteger(value) ? format.count(value) : format.decimal(value, 2)
}
