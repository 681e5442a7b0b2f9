import { EngineError } from '../engine-error.ts'
import type { MissingPolicy } from '../features/missing-values.ts'
import { checkScalerKind, type ScalerKind } from '../features/scaler.ts'
import { checkTransformChoice, type TransformChoice } from '../features/transforms.ts'

/**
 * Who belongs to a population: customers with at least `minFrequency` and at most `maxFrequency` orders, counted over all
 * time (`lifetimeOrders`) where the table says so.
 */
export interface PopulationRule {
  readonly minFrequency: number
  /** null: no upper bound. */
  readonly maxFrequency: number | null
}

/** Customers that are modelled together. */
export interface PopulationSpec {
  /** Lower-case word, unique; it starts the ids of the segments. */
  readonly name: string
  readonly rule: PopulationRule
  /** Columns of the feature table that the clustering sees. */
  readonly features: readonly string[]
  /** Number of segments asked for. */
  readonly k: number
  /** How to bend a feature, by name. Default `auto`: right-skewed ones are logged. */
  readonly transforms?: Readonly<Record<string, TransformChoice>>
  /** Default `zScore`. */
  readonly scaler?: ScalerKind
  /** What to do where a feature is not known, by name. Default `refuse`. */
  readonly missing?: Readonly<Record<string, MissingPolicy>>
}

/** One-time buyers and repeat buyers apart: for the first, frequency says nothing. */
export const DEFAULT_POPULATIONS: readonly PopulationSpec[] = [
  {
    name: 'new',
    rule: { minFrequency: 1, maxFrequency: 1 },
    features: ['recencyDays', 'monetary'],
    k: 3,
  },
  {
    name: 'loyal',
    rule: { minFrequency: 2, maxFrequency: null },
    features: ['recencyDays', 'frequency', 'monetary'],
    k: 5,
  },
]

/** The index of the population whose rule takes this number of orders, -1 when none does. */
export function populationOf(
  populations: readonly { readonly rule: PopulationRule }[],
  frequency: number,
): number {
  return populations.findIndex(
    ({ rule }) => frequency >= rule.minFrequency && frequency <= (rule.maxFrequency ?? Infinity),
  )
}

/**
 * Door check: together the rules take every number of orders from 1 up exactly once.
 *
 * @throws EngineError `POPULATIONS_OVERLAP`, `POPULATIONS_INCOMPLETE`, `K_OUT_OF_RANGE` or `INVALID_ARGUMENT`.
 */
export function checkPopulations(populations: readonly PopulationSpec[]): void {
  populations.forEach(checkPopulation)
  const names = new Set(populations.map(({ name }) => name))
  if (names.size < populations.length) {
    throw new EngineError('INVALID_ARGUMENT', `Population names must differ, got ${list(populations)}.`)
  }
  let expected = 1
  for (const { name, rule } of populations.toSorted((a, b) => a.rule.minFrequency - b.rule.minFrequency)) {
    if (rule.minFrequency < expected) {
      throw new EngineError(
        'POPULATIONS_OVERLAP',
        `Customers with ${rule.minFrequency} orders fall into '${name}' and another population; make the rules exclusive.`,
      )
    }
    if (rule.minFrequency > expected) throw uncovered(expected)
    expected = rule.maxFrequency === null ? Infinity : rule.maxFrequency + 1
  }
  if (expected !== Infinity) throw uncovered(expected)
}

/** Door check of one population. */
export function checkPopulation(spec: PopulationSpec): void {
  const { name, rule, features, k } = spec
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    throw new EngineError(
      'INVALID_ARGUMENT',
      `A population name is lower-case letters, digits and hyphens, got '${name}'.`,
    )
  }
  const { minFrequency: min, maxFrequency: max } = rule
  if (!Number.isInteger(min) || min < 1 || (max !== null && (!Number.isInteger(max) || max < min))) {
    throw new EngineError(
      'INVALID_ARGUMENT',
      `Population '${name}' needs whole numbers 1 <= minFrequency <= maxFrequency, got ${min} and ${max}.`,
    )
  }
  if (features.length === 0 || new Set(features).size < features.length) {
    throw new EngineError(
      'INVALID_ARGUMENT',
      `Population '${name}' needs one or more different features, got [${features.join(', ')}].`,
    )
  }
  if (!Number.isInteger(k) || k < 1) {
    throw new EngineError('K_OUT_OF_RANGE', `Population '${name}' needs a whole k of at least 1, got ${k}.`)
  }
  checkFeatureSettings(spec)
}

function checkFeatureSettings({
  name,
  features,
  transforms = {},
  scaler = 'zScore',
  missing = {},
}: PopulationSpec): void {
  checkScalerKind(`Population '${name}'`, scaler)
  for (const feature of [...Object.keys(transforms), ...Object.keys(missing)]) {
    if (features.includes(feature)) continue
    throw new EngineError(
      'INVALID_ARGUMENT',
      `Population '${name}' has settings for '${feature}', which is none of its features: ${features.join(', ')}.`,
    )
  }
  for (const [feature, choice] of Object.entries(transforms)) checkTransformChoice(feature, choice)
  for (const [feature, policy] of Object.entries(missing)) {
    if (policy === 'refuse' || policy === 'median') continue
    throw new EngineError(
      'INVALID_ARGUMENT',
      `Population '${name}' needs 'refuse' or 'median' for unknown values of '${feature}', got '${policy}'.`,
    )
  }
}

function uncovered(frequency: number): EngineError {
  return new EngineError(
    'POPULATIONS_INCOMPLETE',
    `No population takes customers with ${frequency} order${frequency === 1 ? '' : 's'}; extend a rule or add a population.`,
  )
}

function list(populations: readonly PopulationSpec[]): string {
  return populations.map(({ name }) => name).join(', ')
}
