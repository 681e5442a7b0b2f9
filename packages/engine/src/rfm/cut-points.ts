import { EngineError } from '../engine-error.ts'
import { signedExp, signedLog } from '../features/signed-log.ts'
import { ascending, quantile } from '../statistics/quantile.ts'

/**
 * How the values of a column are cut into scores.
 *
 * - `quantiles`: as many customers in each score as ties allow.
 * - `logBins`: equal widths of log(1 + value), for amounts that span orders of magnitude.
 * - an array: your own cut-offs, ascending, one fewer than scores. A value at a cut-off stays below it.
 */
export type ScoreMethod = 'quantiles' | 'logBins' | readonly number[]

/** For frequency also `singleOrderFirst`: score 1 is a single order, the others are quantiles of the repeat buyers. */
export type FrequencyMethod = ScoreMethod | 'singleOrderFirst'

/**
 * The cut points that a method finds in a column, ascending, one fewer than scores. Quantiles are of type 7; the
 * logarithm is the signed one, so refunds do no harm. Without repeat buyers the cut points among them are 1 as well:
 * whoever comes back later stands above everyone seen.
 *
 * @param values finite; without any there are no cut points but fixed ones.
 */
export function cutPoints(
  feature: string,
  values: Float64Array,
  { method, bins }: { readonly method: FrequencyMethod; readonly bins: number },
): number[] {
  if (typeof method !== 'string') return fixedCutPoints(feature, method, bins)
  if (method === 'singleOrderFirst' && feature !== 'frequency') throw unknownMethod(feature, method)
  if (values.length === 0) return []
  switch (method) {
    case 'quantiles':
      return quantileCuts(values, bins)
    case 'logBins':
      return logCuts(values, bins)
    case 'singleOrderFirst': {
      const repeaters = values.filter((orders) => orders >= 2)
      return [1, ...quantileCuts(repeaters.length > 0 ? repeaters : Float64Array.of(1), bins - 1)]
    }
    default:
      throw unknownMethod(feature, method)
  }
}

function quantileCuts(values: Float64Array, bins: number): number[] {
  const sorted = ascending(values)
  const cuts = Array.from({ length: bins - 1 }, (_, cut) => quantile(sorted, (cut + 1) / bins))
  return cuts.sort((a, b) => a - b) // interpolation may round one past the next
}

function logCuts(values: Float64Array, bins: number): number[] {
  const sorted = ascending(values)
  const low = signedLog(sorted[0])
  const high = signedLog(sorted[sorted.length - 1])
  if (low === high) return new Array(bins - 1).fill(sorted[0])
  return Array.from({ length: bins - 1 }, (_, cut) => signedExp(low + ((cut + 1) / bins) * (high - low)))
}

function fixedCutPoints(feature: string, cuts: readonly number[], bins: number): number[] {
  const ascends = cuts.every((cut, index) => Number.isFinite(cut) && (index === 0 || cut > cuts[index - 1]))
  if (ascends && cuts.length === bins - 1) return [...cuts]
  throw new EngineError(
    'INVALID_ARGUMENT',
    `scoreRfm: ${bins} scores of ${feature} need ${bins - 1} ascending finite cut-offs, got [${cuts.join(', ')}].`,
  )
}

function unknownMethod(feature: string, method: string): EngineError {
  return new EngineError(
    'INVALID_ARGUMENT',
    `scoreRfm: there is no method '${method}' for ${feature}; use 'quantiles', 'logBins' or an array of cut-offs.`,
  )
}
