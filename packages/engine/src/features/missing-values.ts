import { EngineError } from '../engine-error.ts'
import type { Matrix } from '../matrix.ts'
import { ascending, quantile } from '../statistics/quantile.ts'

/**
 * What to do with customers for whom a feature is not known (NaN in the feature table): `refuse` stops with an error,
 * `median` gives them the median of the population that the model was fitted on.
 */
export type MissingPolicy = 'refuse' | 'median'

/** The value that stands in for an unknown one: plain JSON, stored with the model. */
export interface Imputation {
  readonly feature: string
  /** Median (type 7) of the known values of the training customers. */
  readonly value: number
  /** Training customers who were given it. */
  readonly count: number
}

/** The median of the known values; null when none is known. O(n log n). */
export function fitImputation(feature: string, column: Float64Array): Imputation | null {
  const known = column.filter((value) => !Number.isNaN(value))
  if (known.length === 0) return null
  return { feature, value: quantile(ascending(known), 0.5), count: column.length - known.length }
}

/**
 * A matrix of features without unknown values.
 *
 * @throws EngineError `INVALID_VALUE` when a value is unknown and nothing stands in for it.
 */
export function imputeMissing(
  matrix: Matrix,
  features: readonly string[],
  imputations: readonly Imputation[],
): Matrix {
  const standIns = features.map((name) => imputations.find(({ feature }) => feature === name)?.value)
  const values = matrix.values.map((value, cell) =>
    Number.isNaN(value) ? (standIns[cell % matrix.cols] ?? Number.NaN) : value,
  )
  features.forEach((feature, col) => {
    let unknown = 0
    for (let cell = col; cell < values.length; cell += matrix.cols) if (Number.isNaN(values[cell])) unknown++
    if (unknown === 0) return
    throw new EngineError(
      'INVALID_VALUE',
      `Feature '${feature}' is not known for ${unknown} of ${matrix.rows} customers; leave it out of the population, or set its missing policy to 'median'.`,
    )
  })
  return { ...matrix, values }
}
