import { checkedIntegers, compactLabels } from './compact-labels.ts'
import { checkLabellings, countCells, MOST_CELLS } from './contingency-table.ts'

/**
 * Adjusted Rand index of two labellings of the same items: 1 when they agree up to renaming, about 0 for unrelated
 * ones, never below -0.5. Symmetric. Two labellings that agree on every pair are 1 also when there is nothing to
 * adjust (one cluster each, or one item), as in scikit-learn.
 *
 * Hubert & Arabie (1985), written with pair counts as in Steinley (2004), eq. 9. Pairs are counted exactly for any
 * number of items; only the last division rounds.
 *
 * @param first, second integer labels, one an item; any whole numbers, in any kind of array. `Int32Array` is fastest.
 * @throws EngineError `NO_ROWS` for no item, `SHAPE_MISMATCH` for different lengths, `INVALID_VALUE` for a label that
 *   is no whole number. O(n + cells), O(n log n) for more than 2^24 cells.
 * @example adjustedRandIndex([0, 0, 1, 1], [7, 7, 3, 3]) // 1
 */
export function adjustedRandIndex(first: ArrayLike<number>, second: ArrayLike<number>): number {
  checkLabellings('adjustedRandIndex', first, second)
  const a = coded('adjustedRandIndex', first)
  const b = coded('adjustedRandIndex', second)
  if (a.count * b.count > MOST_CELLS) return sparse(first, second)
  const cells = countCells(a.codes, b.codes, a.count, b.count)
  const firstSizes = new Float64Array(a.count)
  const secondSizes = new Float64Array(b.count)
  for (let row = 0, cell = 0; row < a.count; row++) {
    for (let col = 0; col < b.count; col++, cell++) {
      firstSizes[row] += cells[cell]
      secondSizes[col] += cells[cell]
    }
  }
  return adjustedRandIndexOf(first.length, cells, firstSizes, secondSizes)
}

/** The index from the sizes of the cells of the contingency table and of the clusters of both labellings. */
export function adjustedRandIndexOf(
  items: number,
  cells: Float64Array,
  firstSizes: Float64Array,
  secondSizes: Float64Array,
): number {
  const n = BigInt(items)
  const squares = sumOfSquares(cells, items)
  // Ordered pairs of different items, as in scikit-learn's pair confusion matrix.
  const both = squares - n
  const onlyFirst = sumOfSquares(firstSizes, items) - squares
  const onlySecond = sumOfSquares(secondSizes, items) - squares
  if (onlyFirst === 0n && onlySecond === 0n) return 1
  const neither = n * n - n - both - onlyFirst - onlySecond
  const above = 2n * (both * neither - onlyFirst * onlySecond)
  const below = (both + onlyFirst) * (onlyFirst + neither) + (both + onlySecond) * (onlySecond + neither)
  return Number(above) / Number(below)
}

/** The square of a larger number of items is not below 2^53. */
const MOST_ITEMS_IN_DOUBLES = 94_906_265

function sumOfSquares(sizes: Float64Array, items: number): bigint {
  if (items <= MOST_ITEMS_IN_DOUBLES) {
    let total = 0
    for (let index = 0; index < sizes.length; index++) total += sizes[index] * sizes[index]
    return BigInt(total)
  }
  let total = 0n
  for (const size of sizes) if (size > 0) total += BigInt(size) ** 2n
  return total
}

/** A power of two below which labels index the table as they are, gaps included. */
const FEW = 256

function coded(caller: string, labels: ArrayLike<number>): { codes: Int32Array; count: number } {
  const integers = checkedIntegers(caller, labels)
  if (integers instanceof Int32Array) {
    let bits = 0
    for (let item = 0; item < integers.length; item++) bits |= integers[item]
    if (bits >= 0 && bits < FEW) return { codes: integers, count: bits + 1 }
  }
  const { labels: codes, values } = compactLabels(caller, integers)
  return { codes, count: values.length }
}

function sparse(first: ArrayLike<number>, second: ArrayLike<number>): number {
  const a = compactLabels('adjustedRandIndex', first)
  const b = compactLabels('adjustedRandIndex', second)
  const keys = Float64Array.from(a.labels, (label, item) => label * b.values.length + b.labels[item]).sort()
  const cells = new Float64Array(keys.length)
  let cell = 0
  for (let item = 0; item < keys.length; item++) {
    if (item > 0 && keys[item] !== keys[item - 1]) cell++
    cells[cell]++
  }
  return adjustedRandIndexOf(keys.length, cells, a.sizes, b.sizes)
}
