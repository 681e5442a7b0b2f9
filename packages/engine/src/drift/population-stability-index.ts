import { EngineError } from '../engine-error.ts'
import { ascending, quantile } from '../statistics/quantile.ts'
import { sum } from '../statistics/sum.ts'
import { type ShiftBand, shiftBand } from './shift-bands.ts'

/** A range of values, or the unknown ones, and how many customers are in it. */
export interface ShiftBin {
  /** null: no lower end. */
  readonly above: number | null
  /** null: no upper end. */
  readonly upTo: number | null
  /** Whether it holds the unknown values (NaN), which have no range. */
  readonly isUnknown: boolean
  readonly before: number
  readonly now: number
}

/** How far a distribution has moved. */
export interface PopulationShift {
  /** 0 when all shares are as before. */
  readonly index: number
  readonly band: ShiftBand
  /** In order; ranges that are empty at both dates are left out. */
  readonly bins: readonly ShiftBin[]
}

/**
 * Population stability index: Σ (q − p) ln(q / p) over bins, p the share of the values before and q that of now; the
 * symmetric Kullback-Leibler divergence (Jeffreys 1946) of the two, as scorecards are watched with (Siddiqi 2006).
 *
 * Bins lie between the quantiles (type 7) of the values before: above one edge, up to and with the next. A value that
 * is several quantiles at once (most repeat buyers have two orders) is a bin of its own. Unknown values are one, too.
 * Where a bin is empty at one date the logarithm is undefined; then half a customer is added to every bin of both
 * dates. With n and m customers and B bins the index of samples of one distribution is about (B − 1)(1/n + 1/m), so
 * that a few hundred customers are shifted by chance.
 *
 * @param before, now values of a feature as of two dates; recency as of each, since otherwise it always drifts.
 * @param options `bins` to aim at, from 2. Default 10.
 * @throws EngineError `NO_ROWS` when one date has no value, `INVALID_VALUE` on infinity, `INVALID_ARGUMENT` on the
 *   number of bins. O(n log n).
 * @example populationStabilityIndex([1, 2, 3, 4], [1, 1, 1, 4], { bins: 2 }).index // 0.55
 */
export function populationStabilityIndex(
  before: ArrayLike<number>,
  now: ArrayLike<number>,
  { bins = 10 }: { readonly bins?: number } = {},
): PopulationShift {
  checkBins(bins)
  const samples = [before, now].map(checkedSample)
  const cuts = cutsBetween(samples[0], bins)
  const counts = samples.map((values) => countInBins(values, cuts))
  const kept = [...counts[0].keys()].filter((bin) => counts[0][bin] + counts[1][bin] > 0)
  const [p, q] = counts.map((all) =>
    sharesOf(
      kept.map((bin) => all[bin]),
      counts,
      kept,
    ),
  )
  const index = sum(Float64Array.from(p, (share, bin) => (q[bin] - share) * Math.log(q[bin] / share)))
  return {
    index,
    band: shiftBand(index),
    bins: kept.map((bin) => ({
      above: bin === 0 || bin > cuts.length ? null : cuts[bin - 1].value,
      upTo: bin >= cuts.length ? null : cuts[bin].value,
      isUnknown: bin > cuts.length,
      before: counts[0][bin],
      now: counts[1][bin],
    })),
  }
}

/** The place between two bins: the value itself lies below it, or above where the next bin begins with it. */
interface Cut {
  readonly value: number
  readonly isAbove: boolean
}

function cutsBetween(values: Float64Array, bins: number): Cut[] {
  const known = ascending(values.filter((value) => !Number.isNaN(value)))
  if (known.length === 0) return []
  const edges = Array.from({ length: bins - 1 }, (_, place) => quantile(known, (place + 1) / bins))
  return edges.flatMap((value, place) => {
    if (value === edges[place - 1]) return []
    const below = { value, isAbove: false }
    return value === edges[place + 1] ? [{ value, isAbove: true }, below] : [below]
  })
}

/** Values per bin; the last one counts those that are unknown. */
function countInBins(values: Float64Array, cuts: readonly Cut[]): Float64Array {
  const counts = new Float64Array(cuts.length + 2)
  for (const value of values) counts[Number.isNaN(value) ? cuts.length + 1 : binOf(value, cuts)]++
  return counts
}

function binOf(value: number, cuts: readonly Cut[]): number {
  let bin = 0
  while (bin < cuts.length && (value > cuts[bin].value || (cuts[bin].isAbove && value === cuts[bin].value))) {
    bin++
  }
  return bin
}

function sharesOf(
  own: readonly number[],
  counts: readonly Float64Array[],
  kept: readonly number[],
): number[] {
  const extra = kept.some((bin) => counts[0][bin] === 0 || counts[1][bin] === 0) ? 0.5 : 0
  const total = sum(Float64Array.from(own)) + extra * own.length
  return own.map((count) => (count + extra) / total)
}

function checkedSample(values: ArrayLike<number>): Float64Array {
  if (values.length === 0) {
    throw new EngineError('NO_ROWS', 'populationStabilityIndex: there is no value at one of the dates.')
  }
  const sample = Float64Array.from(values)
  const bad = sample.findIndex((value) => Math.abs(value) === Infinity)
  if (bad >= 0) {
    throw new EngineError(
      'INVALID_VALUE',
      `populationStabilityIndex: value ${bad} is ${sample[bad]}; give a finite number, or NaN where it is not known.`,
    )
  }
  return sample
}

function checkBins(bins: number): void {
  if (Number.isInteger(bins) && bins >= 2) return
  throw new EngineError(
    'INVALID_ARGUMENT',
    `populationStabilityIndex: bins must be a whole number of at least 2, got ${bins}.`,
  )
}
