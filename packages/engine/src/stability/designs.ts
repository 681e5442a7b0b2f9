import { CLOCK_FEATURES } from '../drift/move-clock.ts'
import { EngineError } from '../engine-error.ts'
import type { TransformChoice } from '../features/transforms.ts'
import { DEFAULT_POPULATIONS, type PopulationSpec } from '../populations/population-spec.ts'

/** The designs that are compared. */
export const DESIGN_IDS = [
  'cumulative',
  'rolling',
  'log-recency',
  'rolling-log-recency',
  'behaviour',
] as const

/** Name of one of the `DESIGN_IDS`. */
export type DesignId = (typeof DESIGN_IDS)[number]

/** How features are made for a model: which sales are looked at, which features, how they are bent. */
export interface Design {
  readonly id: DesignId
  /** Sales older than this are not looked at; null: all sales before the as-of date. */
  readonly windowDays: number | null
  readonly populations: readonly PopulationSpec[]
}

/** Settings of `designFor`. */
export interface DesignOptions {
  /** Length of the window of the rolling designs. Default 365. */
  readonly windowDays?: number
  /** Whether the tables have `reviewMean`, which `behaviour` then uses. Default false. */
  readonly reviews?: boolean
}

/** Counts and durations are logged; what can be negative keeps its sign; shares, scores and delays stay. */
const BENDS: Readonly<Record<string, TransformChoice>> = {
  frequency: 'log1p',
  monetary: 'signedLog',
  averageOrderValue: 'signedLog',
  itemsPerOrder: 'log1p',
  instalments: 'log1p',
  daysBetweenOrders: 'log1p',
  categoryCount: 'log1p',
}

/**
 * The populations as one design models them.
 *
 * | design | sales | recency | features |
 * |---|---|---|---|
 * | `cumulative` | all | days | those of the populations |
 * | `rolling` | of the window | days | the same |
 * | `log-recency` | all | log(1 + days) | the same |
 * | `rolling-log-recency` | of the window | log(1 + days) | the same |
 * | `behaviour` | all | left to a rule | without the clock: monetary; frequency and daysBetweenOrders of repeat buyers |
 *
 * Every feature has a transform by name, never by the skewness of the day, so that refits at other dates bend alike;
 * one that a population names itself is kept. Scalers and missing policies stay, `reviewMean` gets the median where
 * nothing is said.
 *
 * @param id one of `DESIGN_IDS`.
 * @param populations default `DEFAULT_POPULATIONS`.
 * @throws EngineError `INVALID_ARGUMENT` on another id or a window that is no whole number of days.
 * @example designFor('log-recency').populations[0].transforms // { recencyDays: 'log1p', monetary: 'signedLog' }
 */
export function designFor(
  id: DesignId,
  populations: readonly PopulationSpec[] = DEFAULT_POPULATIONS,
  { windowDays = 365, reviews = false }: DesignOptions = {},
): Design {
  if (!DESIGN_IDS.includes(id)) {
    throw new EngineError('INVALID_ARGUMENT', `There is no design '${id}'; use ${DESIGN_IDS.join(', ')}.`)
  }
  if (!Number.isInteger(windowDays) || windowDays < 1) {
    throw new EngineError(
      'INVALID_ARGUMENT',
      `designFor: windowDays must be a whole number of at least 1, got ${windowDays}.`,
    )
  }
  const rolls = id === 'rolling' || id === 'rolling-log-recency'
  const clock = id === 'log-recency' || id === 'rolling-log-recency' ? 'log1p' : 'identity'
  return {
    id,
    windowDays: rolls ? windowDays : null,
    populations: populations.map((spec) => ({
      ...spec,
      ...settingsFor(spec, id === 'behaviour' ? behaviourOf(spec, reviews) : spec.features, clock),
    })),
  }
}

/** Who they are, without when they last came. */
function behaviourOf({ rule, features }: PopulationSpec, reviews: boolean): string[] {
  const known = rule.minFrequency > 1 ? ['frequency', 'monetary', 'daysBetweenOrders'] : ['monetary']
  const timeless = features.filter((feature) => !CLOCK_FEATURES.includes(feature))
  return [...new Set([...known, ...timeless, ...(reviews ? ['reviewMean'] : [])])]
}

function settingsFor(
  { transforms = {}, missing = {} }: PopulationSpec,
  features: readonly string[],
  clock: TransformChoice,
): Pick<PopulationSpec, 'features' | 'transforms' | 'missing'> {
  const bendOf = (feature: string): TransformChoice => {
    if (Object.hasOwn(transforms, feature)) return transforms[feature]
    if (CLOCK_FEATURES.includes(feature)) return clock
    return Object.hasOwn(BENDS, feature) ? BENDS[feature] : 'identity'
  }
  const policies = Object.entries({ reviewMean: 'median' as const, ...missing })
  return {
    features,
    transforms: Object.fromEntries(features.map((feature) => [feature, bendOf(feature)])),
    missing: Object.fromEntries(policies.filter(([feature]) => features.includes(feature))),
  }
}
