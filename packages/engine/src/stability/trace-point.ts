import type { PopulationModel } from '../populations/population-model.ts'

/** Customers that the model in force would put elsewhere than a model fitted today. */
export interface Misassigned {
  readonly customers: number
  /** Of the customers of the population; null when there is none. */
  readonly share: number | null
  /** Sum of their monetary, currency of the shop. */
  readonly revenue: number
  /** Of the revenue of the population; null when that is not positive. */
  readonly revenueShare: number | null
}

/**
 * Which start of the refit was best. `agree`: fresh starts and the one from the old centroids end within one percent of
 * inertia, the fresh ones not above; `warm-won`: the one from the old centroids found less inertia; `cold-won`: fresh
 * starts found more than one percent less, so the old centroids lead to a poor optimum by now.
 */
export type RefitGuard = 'agree' | 'warm-won' | 'cold-won'

/** The refit of a date from fresh starts and from the old centroids; the one with less inertia is kept. */
export interface RefitComparison {
  readonly inertia: number
  readonly coldInertia: number
  /** null where the old centroids cannot be a start: another k, or other features. */
  readonly warmInertia: number | null
  /** null there too. */
  readonly guard: RefitGuard | null
}

/** One later date of a trace. */
export interface TracePoint {
  readonly asOf: string
  /** Since the start of the trace; fractions are days. */
  readonly weeks: number
  /** Of the population as of this date. */
  readonly customers: number
  /** Agreement of the old model and the refit on them; null where one of them has fewer than two clusters. */
  readonly ari: number | null
  /** Ends of its bootstrap interval at 95 %; null with it. */
  readonly low: number | null
  readonly high: number | null
  readonly misassigned: Misassigned
  /** null where there is nothing to fit. */
  readonly refit: RefitComparison | null
  /** The refit that was kept. */
  readonly model: PopulationModel | null
  /** Sentences on what was out of the ordinary. */
  readonly notes: readonly string[]
}
