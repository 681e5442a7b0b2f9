import { fitScaler, scale } from '../features/scaler.ts'
import { isConstant } from '../features/skewness.ts'
import { type Matrix, matrixFromRows } from '../matrix.ts'
import { fitPca, project } from '../pca/pca.ts'
import type { Segmentation } from '../segment-customers.ts'
import { type SegmentMember, segmentMembers } from '../segment-members.ts'
import { midRankPositions } from '../statistics/mid-rank-positions.ts'

/** What a customer is placed by on the map. */
export type MapFeature = 'recency' | 'frequency' | 'monetary'

/** An axis of the map. */
export interface MapAxis {
  /** Share of the total variance of the positions. */
  readonly explainedVarianceRatio: number
  /** Correlation of each position with the axis; null for one that does not vary. */
  readonly loadings: Readonly<Record<MapFeature, number | null>>
  /**
   * What the axis shows, strongest first: positions whose loading is at least 0.5 in size, or the strongest; `more`
   * where they grow with the axis. Recency grows with more recent orders.
   */
  readonly meaning: readonly { readonly feature: MapFeature; readonly more: boolean }[]
}

/** Where the customers of a segment stand. */
export interface MapSegment {
  readonly id: string
  readonly population: string
  readonly customers: number
  /** Mean of its customers. */
  readonly x: number
  readonly y: number
  /** Standard deviation of its customers on each axis, divisor n. */
  readonly spreadX: number
  readonly spreadY: number
}

/** All segments on one plane. */
export interface SegmentMap {
  /** Two; fewer where the positions vary in fewer directions, and coordinates are 0 there. */
  readonly axes: readonly MapAxis[]
  /** In the order of the segmentation. */
  readonly segments: readonly MapSegment[]
}

const MAP_FEATURES: readonly MapFeature[] = ['recency', 'frequency', 'monetary']
/** From this correlation on a position names the axis: a quarter of its variance. */
const NAMED_FROM = 0.5

/**
 * All segments of all populations on one plane, which the models of the populations do not have: each of these has axes
 * of its own. Every customer is placed by mid-rank positions among all (last order, number of orders, money), which
 * outliers cannot stretch; they are standardised and projected on their first two principal components. The lapsed have
 * their place, too, but the axes are those of the customers in the window, whom they are to tell apart.
 *
 * @returns no axis and all segments at 0 when all customers are alike. O(n log n).
 * @example segmentMap(segmentation).axes[0].meaning // [{ feature: 'frequency', more: true }, …]
 */
export function segmentMap(segmentation: Segmentation): SegmentMap {
  const members = [...segmentMembers(segmentation)]
  const positions = positionsOf(members)
  const inWindow = [...members.keys()].filter((row) => members[row].row >= 0)
  const features = MAP_FEATURES.filter(
    (feature) => inWindow.length > 1 && !isConstant(inWindow.map((row) => positions[feature][row])),
  )
  if (features.length === 0) return { axes: [], segments: placed(segmentation, members, () => 0) }
  const matrixOf = (rows: readonly number[]): Matrix =>
    matrixFromRows(rows.map((row) => features.map((feature) => positions[feature][row])))
  const active = matrixOf(inWindow)
  const scaler = fitScaler(active)
  const pca = fitPca(scale(scaler, active), { components: Math.min(2, features.length) })
  const { values, cols } = project(pca, scale(scaler, matrixOf([...members.keys()])))
  const axes = pca.explainedVarianceRatio.flatMap((ratio, axis) =>
    ratio > 0 ? [axisOf(features, pca.loadings[axis], ratio)] : [],
  )
  const at = (row: number, axis: number): number => (axis < axes.length ? values[row * cols + axis] : 0)
  return { axes, segments: placed(segmentation, members, at) }
}

function positionsOf(members: readonly SegmentMember[]): Record<MapFeature, Float64Array> {
  return {
    recency: midRankPositions(members.map(({ recencyDays }) => -recencyDays)),
    frequency: midRankPositions(members.map(({ frequency }) => frequency)),
    monetary: midRankPositions(members.map(({ monetary }) => monetary)),
  }
}

function axisOf(
  features: readonly MapFeature[],
  loadings: readonly (number | null)[],
  ratio: number,
): MapAxis {
  const loadingOf = (feature: MapFeature): number | null => loadings[features.indexOf(feature)] ?? null
  const bySize = features
    .map((feature) => ({ feature, loading: loadingOf(feature) ?? 0 }))
    .sort((a, b) => Math.abs(b.loading) - Math.abs(a.loading))
  return {
    explainedVarianceRatio: ratio,
    loadings: {
      recency: loadingOf('recency'),
      frequency: loadingOf('frequency'),
      monetary: loadingOf('monetary'),
    },
    meaning: bySize
      .filter(({ loading }, place) => place === 0 || Math.abs(loading) >= NAMED_FROM)
      .map(({ feature, loading }) => ({ feature, more: loading > 0 })),
  }
}

/** Mean and standard deviation of the members of each segment on both axes; two passes, so that no digit is lost. */
function placed(
  { segments }: Pick<Segmentation, 'segments'>,
  members: readonly SegmentMember[],
  at: (row: number, axis: number) => number,
): MapSegment[] {
  const places = new Map(segments.map((segment, place) => [segment, place]))
  const placeOf = members.map(({ segment }) => places.get(segment) ?? 0)
  const means = (value: (row: number) => number): number[] => {
    const sums = segments.map(() => 0)
    placeOf.forEach((place, row) => {
      sums[place] += value(row)
    })
    return sums.map((sum, place) => sum / segments[place].size)
  }
  const [x, y] = [0, 1].map((axis) => means((row) => at(row, axis)))
  const [spreadX, spreadY] = [x, y].map((centres, axis) =>
    means((row) => (at(row, axis) - centres[placeOf[row]]) ** 2).map(Math.sqrt),
  )
  return segments.map(({ id, population, size }, place) => ({
    id,
    population,
    customers: size,
    x: x[place],
    y: y[place],
    spreadX: spreadX[place],
    spreadY: spreadY[place],
  }))
}
