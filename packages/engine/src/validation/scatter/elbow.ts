import { EngineError } from '../../engine-error.ts'
import { checkLength } from '../../matrix.ts'
import { checkKs } from '../resampling/resampling-checks.ts'

// Depths are shares of the height of the curve; differences below this are rounding, not a bend.
const ROUNDING = 1e-12

/** Where a falling curve bends. */
export interface Elbow {
  /** The first knee; null when the curve has none. */
  readonly k: number | null
  /** All knees, ascending. */
  readonly knees: readonly number[]
  /** Per k, how far the curve lies below the straight line between its ends, as a share of its height. */
  readonly depths: readonly number[]
}

/**
 * The elbow of an inertia curve by Kneedle (Satopaa, Albrecht, Irwin & Raghavan 2011), offline, for a convex
 * falling curve. Both axes are scaled to 0..1, and the depth of a point is (1 - y) - x. A local maximum of
 * the depth is a knee when the depth falls by more than `sensitivity` times the mean step in k below it
 * before it turns up again (the difference curve and threshold of the paper). Its smoothing spline is left
 * out: a curve over a few k is taken as it is.
 *
 * An elbow is a bend of a curve, not evidence of clusters: also structureless rows have one. Ask
 * `gapStatistic` or `predictionStrength` too.
 *
 * @param ks ascending numbers of clusters.
 * @param inertias the inertia at each; other falling criteria do as well.
 * @param options.sensitivity S of the paper, at least 0; default 1. Larger asks for a sharper bend.
 * @returns no knee when there are fewer than 3 points, when the curve is flat, or when it does not bend.
 * @throws EngineError `SHAPE_MISMATCH`, `INVALID_ARGUMENT`, `INVALID_VALUE`. O(number of ks).
 * @example elbow([1, 2, 3, 4, 5], [100, 40, 10, 8, 6]).k // 3
 */
export function elbow(
  ks: readonly number[],
  inertias: ArrayLike<number>,
  options: { readonly sensitivity?: number } = {},
): Elbow {
  const { sensitivity = 1 } = options
  checkArguments(ks, inertias, sensitivity)
  const depths = depthsOf(ks, Float64Array.from(inertias))
  const meanStep = 1 / (ks.length - 1)
  const knees = ks.filter((_, place) => isKnee(depths, place, sensitivity * meanStep))
  return { k: knees[0] ?? null, knees, depths }
}

function depthsOf(ks: readonly number[], inertias: Float64Array): number[] {
  const [low, high] = [Math.min(...inertias), Math.max(...inertias)]
  const span = ks[ks.length - 1] - ks[0]
  if (ks.length < 3 || high === low) return ks.map(() => 0)
  return ks.map((k, place) => (high - inertias[place]) / (high - low) - (k - ks[0]) / span)
}

/** A local maximum, a plateau counting as its first point, that the depth then leaves by more than `fall`. */
function isKnee(depths: readonly number[], place: number, fall: number): boolean {
  if (place === 0 || !(depths[place] > depths[place - 1])) return false
  let next = place + 1
  while (next < depths.length && depths[next] === depths[place]) next++
  if (next >= depths.length || depths[next] > depths[place]) return false
  for (let at = next; at < depths.length && depths[at] <= depths[at - 1]; at++) {
    if (depths[at] < depths[place] - fall - ROUNDING) return true
  }
  return false
}

function checkArguments(ks: readonly number[], inertias: ArrayLike<number>, sensitivity: number): void {
  checkKs('elbow', ks)
  checkLength('elbow', 'inertias', inertias.length, ks.length)
  const bad = Array.from(inertias).findIndex((value) => !(value >= 0 && value < Infinity))
  if (bad >= 0) {
    throw new EngineError(
      'INVALID_VALUE',
      `elbow: inertias must be finite and at least 0, at k = ${ks[bad]} it is ${inertias[bad]}.`,
    )
  }
  if (!(sensitivity >= 0 && sensitivity < Infinity)) {
    throw new EngineError(
      'INVALID_ARGUMENT',
      `elbow: sensitivity must be finite and at least 0, got ${sensitivity}.`,
    )
  }
}
