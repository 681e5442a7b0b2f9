import { featureColumn, populationStabilityIndex, type Segmentation } from '@clientele/engine'
import type { PlaybookDocument } from '@clientele/report'
import { rowsOfPopulation } from './rows-of-population.ts'

type FeatureShifts = NonNullable<PlaybookDocument['populations'][number]['shifts']>

/**
 * How far the features of a population's model moved between two months, each seen as of its own date; null without a
 * model or a month before.
 */
export function featureShifts(
  before: Segmentation | null,
  now: Segmentation,
  index: number,
): FeatureShifts | null {
  const population = now.populations[index]
  const earlier = before?.populations.findIndex(({ name }) => name === population?.name) ?? -1
  if (before === null || earlier < 0 || population === undefined || population.model === null) return null
  const rows = { before: rowsOfPopulation(before, earlier), now: rowsOfPopulation(now, index) }
  return {
    rows: population.model.features.map((feature) => {
      const [then, today] = [
        Float64Array.from(rows.before, (row) => featureColumn(before.table, feature)[row] ?? Number.NaN),
        Float64Array.from(rows.now, (row) => featureColumn(now.table, feature)[row] ?? Number.NaN),
      ]
      const isDefined = then.length > 0 && today.length > 0
      return { feature, index: isDefined ? populationStabilityIndex(then, today).index : null }
    }),
    source: 'populationStabilityIndex',
  }
}
