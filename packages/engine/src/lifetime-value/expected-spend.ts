import { checkFeatureTable, type FeatureTable, featureColumn } from '../feature-table.ts'
import type { SpendModel } from './spend-model.ts'

/**
 * The amount expected of a further order of each customer: (gamma + monetary) · p / (p · frequency + q − 1), between their
 * own mean and that of all, the nearer to their own the more orders they placed. Spend below 0, where refunds prevail,
 * counts as 0.
 *
 * Fader & Hardie (2013), eq. 5.
 *
 * @param table one row a customer: `frequency` orders that together came to `monetary`.
 * @returns one amount a row, in the shop's currency.
 * @throws EngineError as `checkFeatureTable`.
 * @example expectedSpend(fitSpendModel(table), table) // Float64Array
 */
export function expectedSpend(
  { p, q, gamma }: Pick<SpendModel, 'p' | 'q' | 'gamma'>,
  table: FeatureTable,
): Float64Array {
  checkFeatureTable(table)
  const frequency = featureColumn(table, 'frequency')
  return featureColumn(table, 'monetary').map(
    (spent, row) => ((gamma + Math.max(spent, 0)) * p) / (p * frequency[row] + q - 1),
  )
}
