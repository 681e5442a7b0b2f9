import { EngineError } from '../engine-error.ts'
import { checkMatrix, type Matrix } from '../matrix.ts'
import { checkSeed } from '../random.ts'
import { checkCount, checkKs } from '../validation/resampling/resampling-checks.ts'
import type { JobControl } from '../validation/run-jobs.ts'
import { checkLimits, K_LIMITS, type KLimits } from './k-limits.ts'

/** How long a number of clusters lasts, from a stability trace of each. */
export interface KTime {
  readonly k: number
  /** Time ARI at the horizon; null when it is not defined. */
  readonly ari: number | null
  /** Weeks held at the threshold of the trace; null when not known. */
  readonly weeksHeld: number | null
}

/** Settings of `chooseK`. */
export interface KChoiceOptions extends JobControl {
  readonly seed: number
  /** Candidates, ascending, from 2 up. Default 2 to 8. Those that the rows cannot carry are left out. */
  readonly ks?: readonly number[]
  /** A number of clusters that the user wants: judged beside the candidates, never chosen for that. */
  readonly asked?: number
  /** The features by which clusters are told apart (n x p), when `rows` are principal axes. Default: `rows`. */
  readonly features?: Matrix
  /** One entry a candidate. Default: stability does not look at time. */
  readonly time?: readonly KTime[]
  /** What to change of `K_LIMITS`. */
  readonly limits?: Partial<KLimits>
  /** Starts of the K-Means of all rows. Default 10; half as many, 5, in the resampling votes. */
  readonly restarts?: number
  /** Above this number of rows the resampling votes see a random sample of it, and the silhouette is sampled. Default 20,000. */
  readonly sampleSize?: number
  /** Structureless tables that the gap compares with. Default 50. */
  readonly references?: number
  /** Bootstrap samples per candidate. Default 50. */
  readonly samples?: number
  /** Halvings of the prediction strength. Default 25. */
  readonly splits?: number
}

/** The same with everything decided. */
export interface KChoiceSettings {
  readonly seed: number
  readonly ks: readonly number[]
  readonly asked: number | null
  readonly features: Matrix
  readonly time: readonly KTime[] | null
  readonly limits: KLimits
  readonly restarts: number
  readonly sampleSize: number
  readonly references: number
  readonly samples: number
  readonly splits: number
}

const DEFAULT_KS = [2, 3, 4, 5, 6, 7, 8]

/** Door check of `chooseK`. */
export function kChoiceSettings(rows: Matrix, options: KChoiceOptions): KChoiceSettings {
  const { seed, ks = DEFAULT_KS, asked = null, features = rows, time = null } = options
  const { restarts = 10, sampleSize = 20_000, references = 50, samples = 50, splits = 25 } = options
  const limits = { ...K_LIMITS, ...options.limits }
  checkSeed('chooseK', seed)
  checkKs('chooseK', ks)
  if (ks[0] < 2)
    throw new EngineError('INVALID_ARGUMENT', 'chooseK: ks must start from 2; 1 is always compared.')
  if (asked !== null && (!Number.isInteger(asked) || asked < 1))
    throw new EngineError(
      'K_OUT_OF_RANGE',
      `chooseK: asked must be a whole number of at least 1, got ${asked}.`,
    )
  checkMatrix('chooseK', rows)
  checkMatrix('chooseK', features)
  if (features.rows !== rows.rows)
    throw new EngineError(
      'SHAPE_MISMATCH',
      `chooseK: expected features of ${rows.rows} rows, got ${features.rows}.`,
    )
  checkTime(time ?? [])
  checkLimits(limits)
  const counts = { restarts, sampleSize, references, samples, splits }
  for (const [name, count] of Object.entries(counts)) checkCount('chooseK', name, count)
  return { seed, ks, asked, features, time, limits, ...counts }
}

function checkTime(time: readonly KTime[]): void {
  for (const { k, ari, weeksHeld } of time) {
    if ((ari === null || (ari >= -1 && ari <= 1)) && (weeksHeld === null || weeksHeld >= 0)) continue
    throw new EngineError(
      'INVALID_VALUE',
      `chooseK: time needs an ARI from -1 to 1 and weeks from 0 up, got ${ari} and ${weeksHeld} at k = ${k}.`,
    )
  }
}
