import { checkLength, checkMatrix, type Matrix } from '../matrix.ts'
import { signedExp, signedLog } from './signed-log.ts'
import { skewness } from './skewness.ts'

/**
 * How a column is bent before scaling: not at all, log(1 + x) for a column seen without negative values, or
 * sign(x) log(1 + |x|) for one seen with them. Below zero `log1p` continues as the signed log, so that a model
 * can place a refunded customer it never saw the like of.
 */
export type TransformKind = 'identity' | 'log1p' | 'signedLog'

/** The transform chosen for one feature, with the skewness that decided. */
export interface FeatureTransform {
  readonly feature: string
  readonly kind: TransformKind
  /** Sample skewness g1 of the untransformed training column. */
  readonly skewness: number
}

/** A column with more skewness than this is right-skewed enough to be logged. */
const SKEWNESS_LIMIT = 1

/**
 * Chooses a transform per column: right-skewed columns (skewness g1 above 1) are logged, others left alone.
 *
 * @param matrix customers x features in original units, no column constant.
 * @param features names of the columns, in order.
 * @returns one transform per column, to be stored with the model.
 * @throws EngineError `ZERO_VARIANCE` on a constant column, `SHAPE_MISMATCH`, `INVALID_VALUE`.
 * @example fitTransforms(matrixFromRows([[1], [2], [90], [3]]), ['monetary'])[0].kind // 'log1p'
 */
export function fitTransforms(matrix: Matrix, features: readonly string[]): FeatureTransform[] {
  checkMatrix('fitTransforms', matrix)
  checkLength('fitTransforms', 'feature names', features.length, matrix.cols)
  return features.map((feature, col) => {
    const column = Float64Array.from(
      { length: matrix.rows },
      (_, row) => matrix.values[row * matrix.cols + col],
    )
    const skew = skewness(column)
    return { feature, kind: chooseKind(column, skew), skewness: skew }
  })
}

function chooseKind(column: Float64Array, skew: number): TransformKind {
  if (skew <= SKEWNESS_LIMIT) return 'identity'
  return column.some((value) => value < 0) ? 'signedLog' : 'log1p'
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
  return mapColumns('applyTransforms', transforms, matrix, signedLog)
}

/** Back to original units: the inverse of `applyTransforms`, for reading centroids. Errors as there. */
export function invertTransforms(transforms: readonly FeatureTransform[], matrix: Matrix): Matrix {
  return mapColumns('invertTransforms', transforms, matrix, signedExp)
}

function mapColumns(
  caller: string,
  transforms: readonly FeatureTransform[],
  matrix: Matrix,
  bend: (value: number) => number,
): Matrix {
  checkMatrix(caller, matrix)
  checkLength(caller, 'transforms', transforms.length, matrix.cols)
  const bent = transforms.map(({ kind }) => kind !== 'identity')
  const values = matrix.values.map((value, cell) => (bent[cell % matrix.cols] ? bend(value) : value))
  return { rows: matrix.rows, cols: matrix.cols, values }
}
