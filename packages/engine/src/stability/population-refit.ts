import type { FeatureTable } from '../feature-table.ts'
import type { PopulationModel } from '../populations/population-model.ts'

/** A population fitted afresh at one date, knowing nothing of earlier models: the same for traces from any start. */
export interface PopulationRefit {
  readonly asOf: string
  /** All customers, in ascending order of id. */
  readonly table: FeatureTable
  /** Rows of the population. */
  readonly rows: Uint32Array
  /** null when there is none. */
  readonly model: PopulationModel | null
  readonly notes: readonly string[]
}
