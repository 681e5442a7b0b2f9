import { EngineError } from '../engine-error.ts'
import { checkSeed } from '../random.ts'
import { checkCount } from '../validation/resampling/resampling-checks.ts'

/** Settings of a trace. The same settings are meant for its start and all its points. */
export interface TraceOptions {
  readonly seed: number
  /** K-Means starts of every fit. Default 10. */
  readonly restarts?: number
  /** Fits with other seeds, of which the noise floor is made. Default 20. */
  readonly floorSeeds?: number
  /** Fits on bootstrap samples of the customers, of which it is made too; at least 2. Default 20. */
  readonly floorSamples?: number
  /** Bootstrap samples of the Jaccard similarity of each segment; 0: none are drawn. Default 100. */
  readonly jaccardSamples?: number
  /** Samples of the bootstrap interval at each point. Default 200. */
  readonly intervalSamples?: number
  /** Whether a point says why agreement fell, which takes a few fits more. Default false. */
  readonly causes?: boolean
  /** Length of the window, in days, of features that are rolling; only the causes ask. Default null: over all time. */
  readonly windowDays?: number | null
}

/** Settings with every default filled in. */
export type TraceSettings = Required<TraceOptions>

/** Door check of the settings, with their defaults. */
export function traceSettings(caller: string, options: TraceOptions): TraceSettings {
  const settings = {
    seed: options.seed,
    restarts: options.restarts ?? 10,
    floorSeeds: options.floorSeeds ?? 20,
    floorSamples: options.floorSamples ?? 20,
    jaccardSamples: options.jaccardSamples ?? 100,
    intervalSamples: options.intervalSamples ?? 200,
    causes: options.causes ?? false,
    windowDays: options.windowDays ?? null,
  }
  checkSeed(caller, settings.seed)
  checkCount(caller, 'restarts', settings.restarts)
  checkCount(caller, 'floorSeeds', settings.floorSeeds)
  checkCount(caller, 'intervalSamples', settings.intervalSamples)
  if (settings.jaccardSamples !== 0) checkCount(caller, 'jaccardSamples', settings.jaccardSamples)
  checkCount(caller, 'floorSamples', settings.floorSamples)
  if (settings.floorSamples < 2) {
    throw new EngineError(
      'INVALID_ARGUMENT',
      `${caller}: floorSamples must be at least 2, since the fits are compared in pairs, got ${settings.floorSamples}.`,
    )
  }
  return settings
}
