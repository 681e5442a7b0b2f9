import type { Matrix } from '../matrix.ts'
import { radixSort } from './radix-sort.ts'

/** Groups up to this size are sorted by comparing rows; larger ones get keys of their own. */
const SMALL_GROUP = 256
const KEY_BITS = 30
// One or two columns need no finer cells, and the table of spread bits stays small.
const MOST_BITS_A_COLUMN = 15

/**
 * Row numbers in canonical order, which depends on the rows as a set and not on the order in which they came: along a
 * Z-order curve (Morton 1966), so that neighbours in the order are near each other in space, and rows of one curve
 * cell by first coordinate, then the next. Equal rows are adjacent, in ascending row number.
 *
 * Keys of 30 bits are made from coordinates relative to the range of the widest column and sorted by radix; rows
 * that share a key form a group with a range of its own. O(n d).
 */
export function canonicalOrder(matrix: Matrix): Uint32Array {
  const order = rowNumbers(matrix.rows)
  sortByCurve(matrix, order)
  return order
}

/** 0, 1, 2, … */
export function rowNumbers(rows: number): Uint32Array {
  const numbers = new Uint32Array(rows)
  for (let row = 0; row < rows; row++) numbers[row] = row
  return numbers
}

function sortByCurve(matrix: Matrix, order: Uint32Array): void {
  const keys = curveKeys(matrix, order)
  if (keys === null) return
  radixSort(keys, order, KEY_BITS)
  for (let begin = 0, end = 1; begin < order.length; begin = end++) {
    while (end < order.length && keys[end] === keys[begin]) end++
    if (end - begin === 1) continue
    const group = order.subarray(begin, end)
    if (group.length > SMALL_GROUP) sortByCurve(matrix, group)
    else sortByCells(matrix, group)
  }
}

/**
 * The place of each row on the curve through the box of all of them; null when they are all equal.
 *
 * @param order which rows, and in which order.
 */
export function curveKeys({ cols, values }: Matrix, order: Uint32Array): Uint32Array | null {
  const low = new Float64Array(cols).fill(Infinity)
  const high = new Float64Array(cols).fill(-Infinity)
  for (let place = 0; place < order.length; place++) {
    const at = order[place] * cols
    for (let col = 0; col < cols; col++) {
      const value = values[at + col]
      if (value < low[col]) low[col] = value
      if (value > high[col]) high[col] = value
    }
  }
  const ranges = high.map((value, col) => value - low[col])
  // With more columns than bits the widest ones make the key, so that a key always separates something.
  const keyed = Array.from(ranges.keys())
    .sort((a, b) => ranges[b] - ranges[a] || a - b)
    .slice(0, KEY_BITS)
  const range = cols === 0 ? 0 : ranges[keyed[0]]
  if (range === 0) return null

  const bits = Math.min(MOST_BITS_A_COLUMN, Math.floor(KEY_BITS / keyed.length))
  const cells = 2 ** bits
  const spread = spreadBits(bits, keyed.length)
  const keys = new Uint32Array(order.length)
  for (let turn = 0; turn < keyed.length; turn++) {
    const col = keyed[turn]
    const shift = keyed.length - 1 - turn
    for (let place = 0; place < order.length; place++) {
      const cell = Math.floor(((values[order[place] * cols + col] - low[col]) / range) * cells)
      keys[place] |= spread[Math.min(cell, cells - 1)] << shift
    }
  }
  return keys
}

/** For each number of `bits` bits, the number with its bits `stride` places apart. */
function spreadBits(bits: number, stride: number): Uint32Array {
  return Uint32Array.from({ length: 2 ** bits }, (_, cell) => {
    let spread = 0
    for (let bit = 0; bit < bits; bit++) spread |= ((cell >> bit) & 1) << (bit * stride)
    return spread
  })
}

function sortByCells({ cols, values }: Matrix, order: Uint32Array): void {
  const compare = (a: number, b: number): number => {
    for (let col = 0; col < cols; col++) {
      const difference = values[a * cols + col] - values[b * cols + col]
      if (difference !== 0) return difference
    }
    return a - b
  }
  if (order.length > 16) {
    order.sort(compare)
    return
  }
  for (let place = 1; place < order.length; place++) {
    const row = order[place]
    let hole = place
    for (; hole > 0 && compare(order[hole - 1], row) > 0; hole--) order[hole] = order[hole - 1]
    order[hole] = row
  }
}
