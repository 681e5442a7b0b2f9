import { EngineError } from '../engine-error.ts'
import { type FeatureTable, sortFeatureTable } from '../feature-table.ts'
import type { PopulationModel } from '../populations/population-model.ts'
import { checkPopulation, type PopulationSpec } from '../populations/population-spec.ts'
import { modelLabels, type PlacingModel } from '../stability/model-labels.ts'
import { adjustedRandIndex } from '../validation/agreement/adjusted-rand-index.ts'
import { checkCount } from '../validation/resampling/resampling-checks.ts'
import { driftEnds } from './drift-ends.ts'
import { causesAtWork, type DataCause, type DriftHistory, driftWorld } from './drift-world.ts'
import { featureChange, quietStayers } from './feature-change.ts'
import { checkDays } from './move-clock.ts'
import { type PopulationChange, populationChange, valuesOf } from './population-change.ts'
import { worldModel } from './world-model.ts'

/** A population at two dates and the models of them. */
export interface DropQuestion {
  readonly spec: PopulationSpec
  /** All customers of the shop, features as of then, and the model fitted on those of the population. */
  readonly before: { readonly table: FeatureTable; readonly model: PopulationModel }
  /** The same as of now. */
  readonly now: { readonly table: FeatureTable; readonly refit: PopulationModel }
  /** From then to now. */
  readonly days: number
}

/** Settings of `attributeDrop`. */
export interface DropOptions {
  /** Length of the window, in days, of features that are rolling; null, the default, of features over all time. */
  readonly windowDays?: number | null
  /** K-Means starts a refit should have had: one of fewer is tried again with so many. Default 10. */
  readonly restarts?: number
}

/** Why a drop of agreement came about. */
export type DropCause = DataCause | 'optimiser'

/** A drop and its causes. */
export interface DropAttribution {
  /** Agreement of the old model and the refit on the customers of now. */
  readonly ari: number
  /** 1 - ari. */
  readonly drop: number
  /** They add up to the drop. Below 0: by itself this would have brought the two closer. */
  readonly causes: Readonly<Record<DropCause, number>>
}

/**
 * Why an old model and a refit disagree on today's customers: the drop of their adjusted Rand index from 1, taken apart.
 *
 * Between then and now lie worlds, into which the causes are let one after the other:
 *
 * 1. `structure`: who stayed has today's values where they acted (bought, reviewed), the values of then otherwise;
 * 2. `mix`: who came is added, who left is taken out;
 * 3. `ageing`: the clock moves for who did nothing, and a rolling window (`windowDays`) loses who bought nothing;
 * 4. `scale`: a straight line by which the values of nine in ten changed alike (another currency, dearer prices).
 *
 * In each a model is fitted as a refit there would be, beginning from the old groups and from today's, and labels
 * today's customers; the agreement with today's model that a step gains is the share of its cause. A cause that changed
 * nothing is left out and gets 0. `optimiser` is the rest: a refit, or an old model, that is an unlucky optimum of its
 * own customers, with 0.1 % more inertia than one that is known. People and what they did come before clock and scale,
 * which move everybody alike, since the old model has to be compared on people who are there; and structure comes
 * before mix, since newcomers are like those who changed. docs/adr/0029-why-agreement-fell.md compares other orders.
 *
 * What the steps cannot tell apart: orders that a rolling window loses from customers who stay count as what they did
 * (structure). A change of scale in new orders only is structure and mix. A scaler that moves because a few customers
 * do is theirs, structure or mix. A group that leaves while another like it comes elsewhere is mix, not a move. When two
 * causes only together make a difference, the later one has it. A near draw of two optima goes to the cause that breaks
 * it. Shares are as rough as the agreement of two fits is when no time passes (the noise floor).
 *
 * @param question tables in any order of rows.
 * @returns null where there is nothing to compare: no customer now, or one cluster on either side.
 * @throws EngineError `INVALID_ARGUMENT` on days, window, restarts or population; on the tables as `segmentCustomers`;
 *   `UNKNOWN_COLUMN` when a table lacks a feature. O(n k d) an iteration of K-Means, which runs twice a world.
 * @example
 * const july = { table: julyTable, model: old.model.populations[0] }
 * const now = { table: augustTable, refit: refitted.model.populations[0] }
 * attributeDrop({ spec: DEFAULT_POPULATIONS[0], before: july, now, days: 31 })?.causes.ageing // 0.12
 */
export function attributeDrop(
  { spec, before, now, days }: DropQuestion,
  { windowDays = null, restarts = 10 }: DropOptions = {},
): DropAttribution | null {
  checkPopulation(spec)
  checkDays('attributeDrop', days)
  checkCount('attributeDrop', 'restarts', restarts)
  checkWindow(windowDays)
  const dates = { before: sortFeatureTable(before.table), now: sortFeatureTable(now.table), days }
  const change = populationChange(dates.before, dates.now, spec.rule)
  const labelled = (model: PlacingModel): Int32Array => modelLabels(model, dates.now, change.rowsNow)
  const reported = [before.model, now.refit].map(labelled)
  if (reported.some((labels) => labels.every((label) => label === labels[0]))) return null

  const ari = adjustedRandIndex(reported[0], reported[1])
  const ends = driftEnds(
    { model: before.model, table: dates.before },
    { model: now.refit, table: dates.now },
    { change, restarts },
  )
  const quiet = quietStayers(change, dates)
  const history: DriftHistory = {
    change,
    features: spec.features.map((feature) => featureChange(feature, { change, quiet }, dates)),
    agedOut: agedOut(change, { table: dates.before, days, windowDays }),
  }
  const fresh = { seed: now.refit.seed, restarts }
  const agreement = (model: PlacingModel): number => adjustedRandIndex(labelled(model), reported[1])
  const agreementWith = (causes: readonly DataCause[]): number => {
    const world = driftWorld(history, causes)
    return world.people.length === 0 ? 0 : agreement(worldModel(world, ends, { spec, fresh }))
  }
  const start = ends.before.model === before.model ? ari : agreement(ends.before.model)
  const end = ends.now.model === now.refit ? 1 : agreement(ends.now.model)
  const causes = gains(causesAtWork(history), { start, end }, agreementWith)
  const drop = 1 - ari
  return { ari, drop, causes: { ...causes, optimiser: causes.optimiser + (start - ari) + (1 - end) } }
}

/** What each cause adds to the agreement, from `start` to `end`, when it is let in after those before it. */
function gains(
  atWork: readonly DataCause[],
  { start, end }: { readonly start: number; readonly end: number },
  agreementWith: (causes: readonly DataCause[]) => number,
): Record<DropCause, number> {
  const causes = { ageing: 0, scale: 0, mix: 0, structure: 0, optimiser: 0 }
  let reached = start
  atWork.forEach((cause, place) => {
    const next = place === atWork.length - 1 ? end : agreementWith(atWork.slice(0, place + 1))
    causes[cause] = next - reached
    reached = next
  })
  // Where nothing was at work the two are different optima of the same customers.
  causes.optimiser = end - reached
  return causes
}

/** 1 for who had their last order so long ago that the window loses them by the clock alone. */
function agedOut(
  { rowsBefore, before }: PopulationChange,
  {
    table,
    days,
    windowDays,
  }: { readonly table: FeatureTable; readonly days: number; readonly windowDays: number | null },
): Uint8Array {
  const recency = valuesOf(table, 'recencyDays', { rows: rowsBefore, places: before })
  return Uint8Array.from(recency, (value) => (windowDays !== null && value + days >= windowDays ? 1 : 0))
}

function checkWindow(windowDays: number | null): void {
  if (windowDays === null || (windowDays > 0 && windowDays < Infinity)) return
  throw new EngineError(
    'INVALID_ARGUMENT',
    `attributeDrop: windowDays must be above 0, or null for features over all time, got ${windowDays}.`,
  )
}
