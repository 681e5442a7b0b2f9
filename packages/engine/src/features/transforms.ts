import { EngineError } from '../engine-error.ts'
import { checkLength, checkMatrix, type Matrix } from '../matrix.ts'
import { ascending, quantile } from '../statistics/quantile.ts'
import { bend, type FeatureTransform, unbend } from './feature-transform.ts'
import { fitQuantileMap } from './quantile-map.ts'
import { skewness } from './skewness.ts'
import { fitYeoJohnson } from './yeo-johnson.ts'

/**
 * What to do with a column.
 *
 * - `auto`: log a right-skewed column (skewness g1 above 1; signed where it holds negative values), leave others.
 * - `identity`, `log1p`, `signedLog`: that.
 * - `yeoJohnson`: the power that makes it most normal, for any sign.
 * - `quantileUniform`, `quantileNormal`: the position among the training customers (ties share one), or the normal
 *   value of it. Values outside the training range get the position of its end. Positions are right to 0.001 when
 *   there are more than 1,000 different values; for the few customers beyond the 0.001 and 0.999 quantiles the normal
 *   value is then rough.
 * - `winsorise`: values outside the quantiles 0.005 and 0.995, or those that are given, are moved to them.
 */
export type TransformChoice =
  | 'auto'
  | FeatureTransform['kind']
  | { readonly kind: 'winsorise'; readonly lower: number; readonly upper: number }

/** A column with more skewness than this is right-skewed enough to be logged. */
const SKEWNESS_LIMIT = 1

const WINSORISE = { lower: 0.005, upper: 0.995 }

/**
 * Fits a transform per column.
 *
 * @param matrix customers x features in original units, no column constant.
 * @param features names of the columns, in order.
 * @param choices what to do with a feature, by name. Default `auto`.
 * @returns one transform per column, to be stored with the model.
 * @throws EngineError `ZERO_VARIANCE` on a constant column, `SHAPE_MISMATCH`, `INVALID_VALUE`, `INVALID_ARGUMENT` on a
 *   choice that does not exist or for a feature that is none of the columns. O(n log n).
 * @example fitTransforms(matrixFromRows([[1], [2], [90], [3]]), ['monetary'])[0].kind // 'log1p'
 */
export function fitTransforms(
  matrix: Matrix,
  features: readonly string[],
  choices: Readonly<Record<string, TransformChoice>> = {},
): FeatureTransform[] {
  checkMatrix('fitTransforms', matrix)
  checkLength('fitTransforms', 'feature names', features.length, matrix.cols)
  checkChoicesHaveColumns(features, choices)
  return features.map((feature, col) => {
    const column = Float64Array.from(
      { length: matrix.rows },
      (_, row) => matrix.values[row * matrix.cols + col],
    )
    const choice = Object.hasOwn(choices, feature) ? choices[feature] : 'auto'
    checkTransformChoice(feature, choice)
    return fitTransform(feature, column, choice)
  })
}

function checkChoicesHaveColumns(features: readonly string[], choices: object): void {
  const stray = Object.keys(choices).find((feature) => !features.includes(feature))
  if (stray === undefined) return
  throw new EngineError(
    'INVALID_ARGUMENT',
    `fitTransforms: there is a choice for '${stray}', which is none of the columns: ${features.join(', ')}.`,
  )
}

function fitTransform(feature: string, column: Float64Array, choice: TransformChoice): FeatureTransform {
  const about = { feature, skewness: skewness(column) }
  const kind = typeof choice === 'string' ? choice : choice.kind
  switch (kind) {
    case 'auto':
      return { feature, kind: automaticKind(column, about.skewness), skewness: about.skewness }
    case 'identity':
    case 'log1p':
    case 'signedLog':
      return { feature, kind, skewness: about.skewness }
    case 'yeoJohnson':
      return { ...about, kind, lambda: fitYeoJohnson(column) }
    case 'quantileUniform':
    case 'quantileNormal':
      return { ...about, kind, ...fitQuantileMap(column) }
    case 'winsorise': {
      const sorted = ascending(column)
      const limits = typeof choice === 'string' ? WINSORISE : choice
      const lower = quantile(sorted, limits.lower)
      const upper = quantile(sorted, limits.upper)
      const clippedLow = sorted.filter((value) => value < lower).length
      const clippedHigh = sorted.filter((value) => value > upper).length
      return { ...about, kind, lower, upper, clippedLow, clippedHigh }
    }
  }
}

function automaticKind(column: Float64Array, skew: number): 'identity' | 'log1p' | 'signedLog' {
  if (skew <= SKEWNESS_LIMIT) return 'identity'
  return column.some((value) => value < 0) ? 'signedLog' : 'log1p'
}

const NAMED_CHOICES: readonly TransformChoice[] = [
  'auto',
  'identity',
  'log1p',
  'signedLog',
  'yeoJohnson',
  'quantileUniform',
  'quantileNormal',
  'winsorise',
]

/** Door check of a choice, which may come from JSON. */
export function checkTransformChoice(feature: string, choice: TransformChoice): void {
  if (NAMED_CHOICES.includes(choice)) return
  if (typeof choice === 'object' && choice?.kind === 'winsorise') {
    if (0 <= choice.lower && choice.lower < choice.upper && choice.upper <= 1) return
  }
  throw new EngineError(
    'INVALID_ARGUMENT',
    `Feature '${feature}' cannot be transformed by ${JSON.stringify(choice)}; use ${NAMED_CHOICES.join(', ')}, or winsorise with 0 <= lower < upper <= 1.`,
  )
}

/**
 * Bends the columns of new or old customers as the fitted transforms say.
 *
 * @param transforms from `fitTransforms`, one per column.
 * @returns a new matrix of the same shape.
 * @throws EngineError `SHAPE_MISMATCH` when the columns do not fit the transforms, `INVALID_VALUE`.
 * @example applyTransforms([{ feature: 'monetary', kind: 'log1p', skewness: 9 }], matrixFromRows([[0]])).values // [0]
 */
export function applyTransforms(transforms: readonly FeatureTransform[], matrix: Matrix): Matrix {
  return mapColumns('applyTransforms', transforms, matrix, bend)
}

/**
 * Back to original units, for reading centroids: the inverse of `applyTransforms`. It is exact but for rounding, save
 * where the transform itself has lost something: values moved by `winsorise` stay at its limit, values outside the
 * training range come back from a quantile transform as the end of that range, and powers beyond their bound as 1e90.
 * Errors as there.
 *
 * @example
 * const log = [{ feature: 'monetary', kind: 'log1p', skewness: 9 }] as const
 * invertTransforms(log, applyTransforms(log, matrixFromRows([[20]]))).values // [20]
 */
export function invertTransforms(transforms: readonly FeatureTransform[], matrix: Matrix): Matrix {
  return mapColumns('invertTransforms', transforms, matrix, unbend)
}

function mapColumns(
  caller: string,
  transforms: readonly FeatureTransform[],
  matrix: Matrix,
  functionOf: (transform: FeatureTransform) => (value: number) => number,
): Matrix {
  checkMatrix(caller, matrix)
  checkLength(caller, 'transforms', transforms.length, matrix.cols)
  const map = transforms.map(functionOf)
  const values = matrix.values.map((value, cell) => map[cell % matrix.cols](value))
  return { rows: matrix.rows, cols: matrix.cols, values }
}
