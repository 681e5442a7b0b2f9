import type { ExperimentMetric, HoldoutRule } from '@clientele/engine'
import { HOLDOUT_ID } from './experiments-schema.ts'
import type { Config } from './schema.ts'

/** A share of all customers that every action leaves alone from a month on. */
export interface HoldoutSettings extends HoldoutRule {
  readonly from: string
}

/** A share of a segment that its action leaves alone, from one month to another, both included. */
export interface TestSettings extends HoldoutRule {
  readonly segment: string
  readonly from: string
  readonly to: string
  readonly metric: ExperimentMetric
}

/** What is to be proved, and by leaving whom alone. */
export interface ExperimentSettings {
  /** Null when nobody is held out of everything. */
  readonly holdout: HoldoutSettings | null
  readonly tests: readonly TestSettings[]
}

/** The seed of every draw, so that another seed of the models draws nobody anew. */
const DEFAULT_DRAW_SEED = 1

/** The experiments of a configuration; none by default. */
export function experimentSettings({
  holdout,
  tests = [],
}: Pick<Config, 'holdout' | 'tests'>): ExperimentSettings {
  const seed = holdout?.seed ?? DEFAULT_DRAW_SEED
  return {
    holdout:
      holdout === undefined || holdout.share === 0
        ? null
        : { id: HOLDOUT_ID, seed, share: holdout.share, from: holdout.from },
    tests: tests.map((test) => ({ ...test, seed, metric: test.metric ?? 'ordered' })),
  }
}
