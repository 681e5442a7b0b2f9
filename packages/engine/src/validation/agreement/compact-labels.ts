import { EngineError } from '../../engine-error.ts'

/** Labels renumbered 0, 1, 2, ... in ascending order of the original values. */
export interface CompactLabels {
  readonly labels: Int32Array
  /** The original value of each new number. */
  readonly values: readonly number[]
  /** How often each new number occurs. */
  readonly sizes: Float64Array
}

/** Labels that spread no wider than this many values (or than there are items) are counted, wider ones are sorted. */
const NARROW = 1 << 16

/**
 * Renumbers any integer labels without gaps, so that they can index an array.
 *
 * @throws EngineError `INVALID_VALUE` for a label that is no safe integer. O(n), O(n log n) when the labels are far
 *   apart.
 */
export function compactLabels(caller: string, labels: ArrayLike<number>): CompactLabels {
  const integers = checkedIntegers(caller, labels)
  let least = Infinity
  let most = -Infinity
  for (let item = 0; item < integers.length; item++) {
    const label = integers[item]
    if (label < least) least = label
    if (label > most) most = label
  }
  return most - least < Math.max(NARROW, integers.length)
    ? byCounting(integers, least, most)
    : bySorting(integers)
}

/**
 * The labels as 32-bit integers, without a copy when they are already, or as doubles when they need more bits. The
 * door check of every comparison of labellings.
 */
export function checkedIntegers(caller: string, labels: ArrayLike<number>): Int32Array | Float64Array {
  if (labels instanceof Int32Array) return labels
  const integers = new Int32Array(labels.length)
  let item = 0
  for (; item < integers.length; item++) {
    const label = labels[item]
    integers[item] = label
    if (integers[item] !== label) break
  }
  if (item === integers.length) return integers
  const doubles = new Float64Array(labels)
  const bad = doubles.findIndex((label) => !Number.isSafeInteger(label))
  if (bad >= 0) {
    throw new EngineError(
      'INVALID_VALUE',
      `${caller}: labels must be whole numbers, item ${bad} has ${labels[bad]}.`,
    )
  }
  return doubles
}

function byCounting(integers: Int32Array | Float64Array, least: number, most: number): CompactLabels {
  const counts = new Float64Array(integers.length === 0 ? 0 : most - least + 1)
  for (let item = 0; item < integers.length; item++) counts[integers[item] - least]++
  const numberOf = new Int32Array(counts.length)
  const values: number[] = []
  counts.forEach((count, offset) => {
    if (count === 0) return
    numberOf[offset] = values.length
    values.push(least + offset)
  })
  const labels = new Int32Array(integers.length)
  for (let item = 0; item < labels.length; item++) labels[item] = numberOf[integers[item] - least]
  return { labels, values, sizes: counts.filter((count) => count > 0) }
}

function bySorting(integers: Int32Array | Float64Array): CompactLabels {
  const values: number[] = []
  for (const label of integers.slice().sort()) if (label !== values.at(-1)) values.push(label)
  const numberOf = new Map(values.map((value, number) => [value, number]))
  const sizes = new Float64Array(values.length)
  const labels = Int32Array.from(integers, (label) => numberOf.get(label) ?? 0) // every label is in the map
  for (const label of labels) sizes[label]++
  return { labels, values, sizes }
}
