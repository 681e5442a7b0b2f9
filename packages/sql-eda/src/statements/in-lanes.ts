/**
 * Does works in their order, as many at a time as there are lanes, and gives what they came to in that order. After a failure
 * none is begun; once those under way have ended, the failure of the first in the order is thrown: the same one
 * however many lanes there are.
 */
export async function inLanes<T>(lanes: number, works: readonly (() => Promise<T>)[]): Promise<T[]> {
  const results: T[] = []
  const failures: { readonly place: number; readonly error: unknown }[] = []
  const waiting = works.entries()
  const lane = async (): Promise<void> => {
    for (const [place, work] of waiting) {
      if (failures.length > 0) return
      try {
        results[place] = await work()
      } catch (error) {
        failures.push({ place, error })
      }
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  const [first] = failures.sort((a, b) => a.place - b.place)
  if (first !== undefined) throw first.error
  return results
}
