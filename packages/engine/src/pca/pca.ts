import { EigenvalueDecomposition } from 'ml-matrix'
import { EngineError } from '../engine-error.ts'
import { checkLength, checkMatrix, type Matrix } from '../matrix.ts'
import { coMoments } from './co-moments.ts'

/** Principal axes of a table, largest variance first. */
export interface PcaModel {
  /** Mean of each input column, taken off before projecting. */
  readonly means: readonly number[]
  /** One unit vector per axis, in input columns. */
  readonly components: readonly (readonly number[])[]
  /** Variance along each axis, divisor n - 1; exactly 0 for axes beyond the rank, which are any that fill the space. */
  readonly explainedVariance: readonly number[]
  /** Share of the total variance, also of axes that were not kept. */
  readonly explainedVarianceRatio: readonly number[]
  /** Per axis, its correlation with each input column; null where the column or the axis does not vary. */
  readonly loadings: readonly (readonly (number | null)[])[]
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
  const { means, products } = coMoments(matrix)
  const covariance = Array.from(means, (_, a) =>
    Array.from(means, (_, b) => products[Math.max(a, b) * matrix.cols + Math.min(a, b)] / (matrix.rows - 1)),
  )
  const variances = covariance.map((line, col) => line[col])
  const total = variances.reduce((sum, variance) => sum + variance, 0)
  if (!(total > 0)) throw new EngineError('ZERO_VARIANCE', 'fitPca: no column varies, so there is no axis.')

  // A power of two near the total variance as unit, which changes no bit: the decomposition squares variances, and
  // those of huge or tiny values would leave the range of doubles.
  const unit = 2 ** Math.round(Math.log2(total))
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(
    covariance.map((line) => line.map((value) => value / unit)),
    { assumeSymmetric: true },
  )
  const axes = [...realEigenvalues.keys()]
    .sort((a, b) => realEigenvalues[b] - realEigenvalues[a] || a - b)
    .slice(0, kept)
  const components = axes.map((axis) => withFixedSign(eigenvectorMatrix.getColumn(axis)))
  // What rounding leaves of an eigenvalue that is 0: of constant columns, and of all beyond n - 1.
  const noise = total * matrix.cols * Number.EPSILON
  const variancesOfAxes = realEigenvalues.map((eigenvalue) => eigenvalue * unit)
  const explainedVariance = axes.map((axis, place) =>
    place < matrix.rows - 1 && variancesOfAxes[axis] > noise ? variancesOfAxes[axis] : 0,
  )
  return {
    means: [...means],
    components,
    explainedVariance,
    explainedVarianceRatio: explainedVariance.map((variance) => variance / total),
    loadings: components.map((component, place) =>
      component.map((weight, col) => correlation(weight, explainedVariance[place], variances[col])),
    ),
  }
}

/** Adds the part of four columns to the coordinates of some rows on one axis. */
function addFourColumns(
  { components, means }: PcaModel,
  { cols, values }: Matrix,
  { col, axis, from, end }: { col: number; axis: number; from: number; end: number },
  coordinates: Float64Array,
): void {
  // Beyond the last column stands the last one again, with weight 0.
  const [, second, third, fourth] = [0, 1, 2, 3].map((step) => Math.min(step, cols - 1 - col))
  const [mean0, mean1, mean2, mean3] = [0, second, third, fourth].map((step) => means[col + step])
  const [weight0, weight1, weight2, weight3] = [0, 1, 2, 3].map((step) =>
    col + step < cols ? components[axis][col + step] : 0,
  )
  let at = from * cols + col
  let to = from * components.length + axis
  for (let row = from; row < end; row++, at += cols, to += components.length) {
    coordinates[to] +=
      (values[at] - mean0) * weight0 +
      (values[at + second] - mean1) * weight1 +
      ((values[at + third] - mean2) * weight2 + (values[at + fourth] - mean3) * weight3)
  }
}

/** Rows projected while they are in the processor's cache. */
const ROWS_AT_A_TIME = 512

/** Of a column with an axis (Jolliffe 2002, section 2.3). Rounding must not carry it past 1. */
function correlation(weight: number, axisVariance: number, columnVariance: number): number | null {
  if (axisVariance === 0 || columnVariance === 0) return null
  return Math.max(-1, Math.min(1, weight * Math.sqrt(axisVariance / columnVariance)))
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
  const { rows, cols } = matrix
  const values = new Float64Array(rows * axes)
  for (let from = 0; from < rows; from += ROWS_AT_A_TIME) {
    const end = Math.min(rows, from + ROWS_AT_A_TIME)
    for (let col = 0; col < cols; col += 4) {
      for (let axis = 0; axis < axes; axis++) addFourColumns(pca, matrix, { col, axis, from, end }, values)
    }
  }
  return { rows, cols: axes, values }
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

function withFixedSign(component: readonly number[]): number[] {
  const largest = Math.max(...component.map(Math.abs))
  const deciding = component.find((loading) => Math.abs(loading) >= largest - 1e-9) ?? 0
  // `+ 0` turns a negative zero into zero.
  return component.map((loading) => (deciding < 0 ? -loading : loading) + 0)
}
