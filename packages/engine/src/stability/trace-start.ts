import type { FeatureTable } from '../feature-table.ts'
import type { PopulationModel } from '../populations/population-model.ts'
import type { PopulationSpec } from '../populations/population-spec.ts'
import type { ClusterStability } from '../validation/bootstrap-jaccard.ts'
import type { NoiseFloor } from './noise-floor.ts'

/** A model at its birth, and how sure it is when no time passes. */
export interface TraceStart {
  readonly asOf: string
  readonly spec: PopulationSpec
  /** All customers, in ascending order of id. */
  readonly table: FeatureTable
  /** Customers of the population. */
  readonly customers: number
  /** null when the population has no customer. */
  readonly model: PopulationModel | null
  readonly floor: NoiseFloor
  /** Stability of each cluster under resampling; empty where it was not asked for or there is one cluster only. */
  readonly clusters: readonly Omit<ClusterStability, 'samples'>[]
  /** The least mean Jaccard similarity of them; null when there is none. */
  readonly lowestJaccard: number | null
  /** Sentences on what was out of the ordinary. */
  readonly notes: readonly string[]
}
