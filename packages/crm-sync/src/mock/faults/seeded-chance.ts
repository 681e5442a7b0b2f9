/** Numbers from 0 up to 1, one after the other. */
export type Chance = () => number

/**
 * A sequence of numbers that depends on nothing but the keys (whole numbers, mixed by FNV-1a). The generator is
 * mulberry32 (Tommy Ettinger, public domain): 32 bits of state, enough to deal out faults.
 *
 * @example
 * const chance = seededChance(42, 0, 7) // seed 42, rule 0, request 7
 * chance() // the same number in every run
 */
export function seededChance(...keys: readonly number[]): Chance {
  let state = 0x811c9dc5
  for (const key of keys) state = Math.imul(state ^ (key | 0), 0x01000193) ^ (state >>> 15)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** One of the items, each as likely as the other; undefined when there are none. */
export function pick<T>(items: readonly T[], chance: Chance): T | undefined {
  return items[Math.floor(chance() * items.length)]
}

/** The items in another order (Fisher-Yates). */
export function shuffle<T>(items: readonly T[], chance: Chance): T[] {
  const shuffled = [...items]
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(chance() * (last + 1))
    const [a, b] = [shuffled[last], shuffled[other]]
    if (a !== undefined && b !== undefined) [shuffled[last], shuffled[other]] = [b, a]
  }
  return shuffled
}
