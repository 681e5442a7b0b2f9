import type { FeatureTable } from '../feature-table.ts'
import { type Assignment, assign } from '../kmeans/assign.ts'
import { type Matrix, matrixFromRows } from '../matrix.ts'
import type { CustomerPositions } from '../profiles/customer-positions.ts'
import { type NamedSegment, nameSegments } from '../profiles/name-segments.ts'
import { profileSegments, type SegmentProfile } from '../profiles/profile-segments.ts'
import type { RfmScores } from '../rfm/apply-rfm-thresholds.ts'
import { sampledSilhouette } from '../validation/silhouette/sampled-silhouette.ts'
import { type Silhouette, silhouette } from '../validation/silhouette/silhouette.ts'
import { fitPopulation } from './fit-population.ts'
import { type PopulationModel, toModelSpace } from './population-model.ts'
import type { PopulationRule, PopulationSpec } from './population-spec.ts'

/** The named group that people see. */
export interface Segment extends SegmentProfile, NamedSegment {
  /** Population and name key, for example `new-buyer-recent-high`. Unique in the segmentation. */
  readonly id: string
  readonly population: string
}

/** One population, modelled. */
export interface PopulationSegmentation {
  readonly name: string
  readonly rule: PopulationRule
  readonly customers: number
  /** null when the population has no customer, and for the lapsed, who are grouped by a rule. */
  readonly model: PopulationModel | null
  /** In cluster order. */
  readonly segments: readonly Segment[]
  /** null when it is undefined: one segment, or every customer a segment of their own. */
  readonly silhouette: Silhouette | null
  /** Sentences on what was out of the ordinary. */
  readonly notes: readonly string[]
}

/** What the step needs to know about the whole shop. */
export interface ShopContext {
  readonly table: FeatureTable
  readonly positions: CustomerPositions
  readonly scores: RfmScores
  readonly seed: number
  readonly restarts: number
}

/** Up to this many customers the silhouette is exact, above it is estimated from a sample of 2,000. */
const EXACT_SILHOUETTE_ROWS = 4000

/**
 * Model, profiles, names and silhouette of one population.
 *
 * @param rows of the table that belong to the population, ascending.
 * @param inForce a model to assign by, in place of fitting one.
 * @returns the population and where its customers fall, in the order of `rows`; nowhere when there are none.
 */
export function segmentPopulation(
  context: ShopContext,
  rows: Uint32Array,
  spec: PopulationSpec,
  inForce?: PopulationModel,
): { readonly population: PopulationSegmentation; readonly assignment: Assignment | null } {
  const { table, positions, scores } = context
  const head = { name: spec.name, rule: { ...spec.rule }, customers: rows.length }
  if (rows.length === 0) {
    const notes = ['No customer belongs to this population.']
    return { population: { ...head, model: null, segments: [], silhouette: null, notes }, assignment: null }
  }
  const { model, notes } =
    inForce === undefined ? fitPopulation(table, rows, spec, context) : { model: inForce, notes: [] }
  const points = toModelSpace(model, table, rows)
  const assignment = assign(matrixFromRows(model.centroids), points)
  const labels = new Int32Array(table.customerIds.length).fill(-1)
  rows.forEach((row, place) => {
    labels[row] = assignment.labels[place]
  })
  const profiles = profileSegments({ table, positions, scores, labels, k: model.k })
  const names = nameSegments(profiles, spec.rule, { tellsTime: seesRecency(model) })
  const segments = profiles.map((profile, index) => ({
    ...profile,
    ...names[index],
    id: `${spec.name}-${names[index].nameKey}`,
    population: spec.name,
  }))
  const quality = silhouetteOfModel(points, assignment.labels, { k: segments.length, seed: model.seed })
  return { population: { ...head, model, segments, silhouette: quality, notes }, assignment }
}

/** Names of segments that a model made without recency say nothing of it: it is chance there. */
export function seesRecency(model: { readonly features: readonly string[] } | null): boolean {
  return model?.features.includes('recencyDays') ?? true
}

function silhouetteOfModel(
  points: Matrix,
  labels: Int32Array,
  { k, seed }: Pick<PopulationModel, 'k' | 'seed'>,
): Silhouette | null {
  if (k < 2 || k >= points.rows) return null
  return points.rows <= EXACT_SILHOUETTE_ROWS
    ? silhouette(points, labels)
    : sampledSilhouette(points, labels, { seed })
}
