/** Holds results back until those before them have come. */
export function inOrder(
  collect: (result: unknown, index: number) => void,
): (index: number, result: unknown) => void {
  const early = new Map<number, unknown>()
  let next = 0
  return (index, result) => {
    early.set(index, result)
    while (early.has(next)) {
      const ready = early.get(next)
      early.delete(next)
      collect(ready, next++)
    }
  }
}
