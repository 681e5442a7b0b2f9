/** Labels renumbered 0, 1, 2, ... in ascending order of the original values. */
export interface CompactLabels {
  readonly labels: Int32Array
  /** The original value of each new number. */
  readonly values: readonly number[]
}

/** Renumbers any integer labels without gaps, so that they can index an array. */
export function compactLabels(labels: ArrayLike<number>): CompactLabels {
  const values = [...new Set(Array.from(labels))].sort((a, b) => a - b)
  const numberOf = new Map(values.map((value, number) => [value, number]))
  return { labels: Int32Array.from(labels, (label) => numberOf.get(label) ?? -1), values }
}
