import { attributeDrop, type DropAttribution } from '../drift/attribute-drop.ts'
import { type FeatureShift, featureShifts } from '../drift/feature-shifts.ts'
import type { PopulationModel } from '../populations/population-model.ts'
import type { PopulationRefit } from './population-refit.ts'
import type { TraceStart } from './start-trace.ts'
import type { TraceSettings } from './trace-options.ts'

/** Why a model and a refit agree less than wholly. */
export interface PointCauses {
  /** null where their agreement is undefined. */
  readonly drop: DropAttribution | null
  /** How far each feature has moved since the start. */
  readonly shifts: readonly FeatureShift[]
}

/**
 * The drop of a point taken apart, and the shifts of its features.
 *
 * @param model the refit that was kept.
 */
export function pointCauses(
  start: TraceStart & { readonly model: PopulationModel },
  refit: PopulationRefit,
  {
    model,
    days,
    settings,
  }: { readonly model: PopulationModel; readonly days: number; readonly settings: TraceSettings },
): PointCauses {
  const { spec } = start
  const { windowDays, restarts } = settings
  return {
    drop: attributeDrop(
      {
        spec,
        before: { table: start.table, model: start.model },
        now: { table: refit.table, refit: model },
        days,
      },
      { windowDays, restarts },
    ),
    shifts: featureShifts(spec, start.table, refit.table),
  }
}
