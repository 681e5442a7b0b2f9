import { featureShifts, type Segmentation } from '@clientele/engine'
import type { PlaybookDocument } from '@clientele/report'

type FeatureShifts = NonNullable<PlaybookDocument['populations'][number]['shifts']>

/**
 * How far the features of a population's model moved between two months, each seen as of its own date; null without a
 * model or a month before.
 */
export function populationShifts(
  before: Segmentation | null,
  now: Segmentation,
  index: number,
): FeatureShifts | null {
  const { name, rule, model } = now.populations[index] ?? { model: null }
  if (before === null || model === null || name === undefined || rule === undefined) return null
  // A model of identical customers has no feature left to move.
  if (model.features.length === 0) return { rows: [], source: 'featureShifts' }
  const spec = { name, rule, features: model.features, k: model.requestedK }
  return {
    rows: featureShifts(spec, before.table, now.table).map(({ feature, shift }) => ({
      feature,
      index: shift?.index ?? null,
    })),
    source: 'featureShifts',
  }
}
