/**
 * Every value of an axis once, in the order in which it is read: numbers by size, texts that all start with a number
 * (`2`, `4 or more`) by that number, and other text as it first occurs.
 *
 * @example axisOrder(['1', '4 or more', '2', '1']) // ['1', '2', '4 or more']
 */
export function axisOrder<Value extends string | number | null>(values: readonly Value[]): Value[] {
  const distinct = [...new Set(values)]
  const sizes = new Map(distinct.map((value) => [value, leadingNumber(value)]))
  const size = (value: Value): number => sizes.get(value) ?? Number.NaN
  return distinct.some((value) => Number.isNaN(size(value)))
    ? distinct
    : distinct.sort((a, b) => size(a) - size(b))
}

function leadingNumber(value: string | number | null): number {
  if (typeof value === 'number') return value
  return Number(/^-?\d+(\.\d+)?(?= |$)/.exec(value ?? '')?.[0] ?? Number.NaN)
}
