import { EigenvalueDecomposition } from 'ml-matrix'
import { EngineError } from '../engine-error.ts'
import { checkLength, checkMatrix, type Matrix } from '../matrix.ts'
import { sum } from '../statistics/sum.ts'

/** Principal axes of a table, largest variance first. */
export interface PcaModel {
  /** Mean of each input column, taken off before projecting. */
  readonly means: readonly number[]
  /** One unit vector per axis, in input columns. */
  readonly components: readonly (readonly number[])[]
  /** Variance along each axis, divisor n - 1. */
  readonly explainedVariance: readonly number[]
  /** Share of the total variance, also of axes that were not kept. */
  readonly explainedVarianceRatio: readonly number[]
}

/**
 * Principal component analysis by eigen-decomposition of the covariance matrix (Jolliffe 2002, ch. 1), divisor
 * n - 1 as in scikit-learn.
 *
 * Signs are free in PCA; here the largest absolute loading of an axis is positive, and of loadings equal within
 * 1e-9 the one of the lowest column decides, so that rounding cannot turn an axis round.
 *
 * @param matrix rows x columns, standardised first unless the columns share a unit.
 * @param options.components axes to keep, default all. With all of them projecting is a rotation: distances, and so
 *   clusters, stay as they were.
 * @throws EngineError `ZERO_VARIANCE` when no column varies, `INVALID_ARGUMENT` when more axes are asked for than
 *   there are columns, `SHAPE_MISMATCH`, `INVALID_VALUE`. O(rows x cols^2).
 * @example fitPca(matrixFromRows([[1, 1], [2, 2], [4, 4]])).explainedVarianceRatio // [1, 0]
 */
export function fitPca(matrix: Matrix, options: { readonly components?: number } = {}): PcaModel {
  checkMatrix('fitPca', matrix)
  const { components: kept = matrix.cols } = options
  if (!Number.isInteger(kept) || kept < 1 || kept > matrix.cols) {
    throw new EngineError(
      'INVALID_ARGUMENT',
      `fitPca: components must be between 1 and ${matrix.cols} (columns), got ${kept}.`,
    )
  }
  const means = columnMeans(matrix)
  const covariance = covarianceMatrix(matrix, means)
  const total = sum(covariance.map((line, col) => line[col]))
  if (!(total > 0)) throw new EngineError('ZERO_VARIANCE', 'fitPca: no column varies, so there is no axis.')

  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(covariance, {
    assumeSymmetric: true,
  })
  const axes = [...realEigenvalues.keys()]
    .sort((a, b) => realEigenvalues[b] - realEigenvalues[a] || a - b)
    .slice(0, kept)
  // A covariance has no negative eigenvalue; rounding may give one.
  const explainedVariance = axes.map((axis) => Math.max(0, realEigenvalues[axis]))
  return {
    means,
    components: axes.map((axis) => withFixedSign(eigenvectorMatrix.getColumn(axis))),
    explainedVariance,
    explainedVarianceRatio: explainedVariance.map((variance) => variance / total),
  }
}

/**
 * Coordinates of rows on the axes: (row - means) . component.
 *
 * @returns a rows x axes matrix.
 * @throws EngineError `SHAPE_MISMATCH` when the columns do not fit the model, `INVALID_VALUE`.
 * @example project(fitPca(rows), rows) // first column: the axis of largest variance
 */
export function project(pca: PcaModel, matrix: Matrix): Matrix {
  checkMatrix('project', matrix)
  checkLength('project', 'columns', matrix.cols, pca.means.length)
  const axes = pca.components.length
  const values = new Float64Array(matrix.rows * axes)
  for (let row = 0; row < matrix.rows; row++) {
    for (let axis = 0; axis < axes; axis++) {
      let coordinate = 0
      for (let col = 0; col < matrix.cols; col++) {
        coordinate += (matrix.values[row * matrix.cols + col] - pca.means[col]) * pca.components[axis][col]
      }
      values[row * axes + axis] = coordinate
    }
  }
  return { rows: matrix.rows, cols: axes, values }
}

/**
 * Rows from their coordinates: the inverse of `project`, exact up to rounding when all axes were kept.
 *
 * @returns a rows x input columns matrix.
 * @throws EngineError `SHAPE_MISMATCH` when the columns are not the axes of the model, `INVALID_VALUE`.
 * @example reconstruct(pca, project(pca, rows)) // rows again
 */
export function reconstruct(pca: PcaModel, coordinates: Matrix): Matrix {
  checkMatrix('reconstruct', coordinates)
  checkLength('reconstruct', 'axes', coordinates.cols, pca.components.length)
  const cols = pca.means.length
  const values = new Float64Array(coordinates.rows * cols)
  for (let row = 0; row < coordinates.rows; row++) {
    for (let col = 0; col < cols; col++) {
      let value = pca.means[col]
      for (let axis = 0; axis < coordinates.cols; axis++) {
        value += coordinates.values[row * coordinates.cols + axis] * pca.components[axis][col]
      }
      values[row * cols + col] = value
    }
  }
  return { rows: coordinates.rows, cols, values }
}

function columnMeans({ rows, cols, values }: Matrix): number[] {
  return Array.from({ length: cols }, (_, col) => {
    const column = Float64Array.from({ length: rows }, (_, row) => values[row * cols + col])
    return rows === 0 ? 0 : sum(column) / rows
  })
}

function covarianceMatrix({ rows, cols, values }: Matrix, means: readonly number[]): number[][] {
  const covariance = Array.from({ length: cols }, () => new Array<number>(cols).fill(0))
  const centred = new Float64Array(cols)
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) centred[col] = values[row * cols + col] - means[col]
    for (let a = 0; a < cols; a++) {
      for (let b = 0; b <= a; b++) covariance[a][b] += centred[a] * centred[b]
    }
  }
  for (let a = 0; a < cols; a++) {
    for (let b = 0; b <= a; b++) {
      covariance[a][b] /= Math.max(1, rows - 1)
      covariance[b][a] = covariance[a][b]
    }
  }
  return covariance
}

function withFixedSign(component: readonly number[]): number[] {
  const largest = Math.max(...component.map(Math.abs))
  const deciding = component.find((loading) => Math.abs(loading) >= largest - 1e-9) ?? 0
  // `+ 0` turns a negative zero into zero.
  return component.map((loading) => (deciding < 0 ? -loading : loading) + 0)
}
