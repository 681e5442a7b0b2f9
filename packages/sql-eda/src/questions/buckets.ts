/** A class of numbers: everything up to and including `upTo` that no earlier class took; `null` takes the rest. */
export interface Bucket {
  readonly label: string
  readonly upTo: number | null
}

/** SQL that gives the label of a number's class and its place in the list. */
export function bucketCase(
  value: string,
  buckets: readonly Bucket[],
): { readonly label: string; readonly place: string } {
  const choose = (result: (bucket: Bucket, index: number) => string): string => {
    const branches = buckets.map((bucket, index) =>
      bucket.upTo === null
        ? `else ${result(bucket, index)}`
        : `when ${value} <= ${bucket.upTo} then ${result(bucket, index)}`,
    )
    return `case ${branches.join(' ')} end`
  }
  return { label: choose(({ label }) => `'${label}'`), place: choose((_, index) => String(index)) }
}
