import type { FeatureTable } from '../feature-table.ts'
import type { FeatureTransform } from '../features/feature-transform.ts'
import { fitImputation, type Imputation, imputeMissing } from '../features/missing-values.ts'
import { centersAndSpreads, fitScaler } from '../features/scaler.ts'
import { isConstant } from '../features/skewness.ts'
import { applyTransforms, fitTransforms, type TransformChoice } from '../features/transforms.ts'
import { selectFeatures } from './population-model.ts'
import type { PopulationSpec } from './population-spec.ts'

/** The features that tell the customers of a population apart, and what is done to each. */
export interface FittedFeatures {
  readonly features: readonly string[]
  /** Of the features whose missing policy is `median`. */
  readonly imputations: readonly Imputation[]
  readonly transforms: readonly FeatureTransform[]
  /** On features that were left out, imputed or winsorised. */
  readonly notes: readonly string[]
}

type FittedFeature =
  | { readonly imputation: Imputation | null; readonly transform: FeatureTransform; readonly note: null }
  | { readonly note: string }

/**
 * Fits imputation and transform of each feature by itself. A feature without spread under the scaler of the population
 * is left out, with a note: its differences would be no scale to measure by.
 *
 * @param rows of the table that belong to the population, at least one.
 */
export function fitFeatures(table: FeatureTable, rows: Uint32Array, spec: PopulationSpec): FittedFeatures {
  const fitted = spec.features.map((feature) => ({
    feature,
    fit: fitFeature(table, rows, { spec, feature }),
  }))
  const kept = fitted.flatMap(({ feature, fit }) => (fit.note === null ? [{ feature, ...fit }] : []))
  const left = fitted.flatMap(({ feature, fit }) =>
    fit.note === null ? [] : [`${feature} ${fit.note} and was left out of the model.`],
  )
  const imputations = kept.flatMap(({ imputation }) => imputation ?? [])
  const transforms = kept.map(({ transform }) => transform)
  return {
    features: kept.map(({ feature }) => feature),
    imputations,
    transforms,
    notes: [...left, ...imputations.flatMap(noteOnImputation), ...transforms.flatMap(noteOnWinsorising)],
  }
}

function fitFeature(
  table: FeatureTable,
  rows: Uint32Array,
  { spec, feature }: { readonly spec: PopulationSpec; readonly feature: string },
): FittedFeature {
  const selected = selectFeatures(table, [feature], rows)
  const imputes = spec.missing?.[feature] === 'median'
  const imputation = imputes ? fitImputation(feature, selected.values) : null
  if (imputes && imputation === null) return { note: 'is known for no customer of this population' }
  const column = imputeMissing(selected, [feature], imputation === null ? [] : [imputation])
  if (isConstant(column.values)) return { note: 'has a single value in this population' }
  const transforms = fitTransforms(column, [feature], choiceFor(feature, spec))
  const bent = applyTransforms(transforms, column)
  const [transform] = transforms
  if (isConstant(bent.values)) {
    return { note: `has a single value in this population after its transform (${transform.kind})` }
  }
  const [spread] = centersAndSpreads(fitScaler(bent, spec.scaler)).spreads
  if (spread === 0) {
    return {
      note: 'has the same value for the middle half of this population, no range for the robust scaler,',
    }
  }
  return { imputation, transform, note: null }
}

function choiceFor(feature: string, { transforms = {} }: PopulationSpec): Record<string, TransformChoice> {
  return Object.hasOwn(transforms, feature) ? { [feature]: transforms[feature] } : {}
}

function noteOnImputation({ feature, value, count }: Imputation): string[] {
  if (count === 0) return []
  return [
    `${feature} is not known for ${count} customers of this population; they were given the median, ${value}.`,
  ]
}

function noteOnWinsorising(transform: FeatureTransform): string[] {
  if (transform.kind !== 'winsorise') return []
  const { feature, lower, upper, clippedLow, clippedHigh } = transform
  return [
    `${feature} was winsorised: ${clippedLow} values below ${lower} and ${clippedHigh} above ${upper} were moved there.`,
  ]
}
