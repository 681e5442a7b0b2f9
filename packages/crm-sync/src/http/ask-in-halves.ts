import type { CrmError } from '../errors.ts'

/** So many bad values may stand together; if more do and nothing else, it is not the values. */
const FEW = 3

/**
 * Asks a CRM about values, some of them a request. A request that is refused is asked again in halves, as a write is,
 * until every value that the CRM does not like stands alone: k bad values of n cost at most 2k · ⌈log₂ n⌉ requests more.
 *
 * @param most values in one request
 * @param ask one request; gives null once it is answered, or the refusal
 * @returns the values about which the CRM refuses to say anything
 * @throws CrmError the refusal, when the CRM refuses all values of a request, one by one
 */
export async function askInHalves(
  values: readonly string[],
  most: number,
  ask: (some: readonly string[]) => Promise<CrmError | null>,
): Promise<Set<string>> {
  const unreadable = new Set<string>()
  async function divide(some: readonly string[]): Promise<CrmError | null> {
    const refusal = await ask(some)
    if (refusal === null) return null
    const [only] = some
    if (some.length > 1) {
      const middle = Math.ceil(some.length / 2)
      await divide(some.slice(0, middle))
      await divide(some.slice(middle))
    } else if (only !== undefined) unreadable.add(only)
    return refusal
  }
  for (let start = 0; start < values.length; start += most) {
    const some = values.slice(start, start + most)
    const refusal = await divide(some)
    if (refusal !== null && some.length > FEW && some.every((value) => unreadable.has(value))) throw refusal
  }
  return unreadable
}
