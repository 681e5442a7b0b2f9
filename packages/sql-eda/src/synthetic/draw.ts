import type { Random } from '@clientele/engine'

/** Whole number from `low` to `high`, both included. */
export function wholeBetween(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1))
}

/** True with this probability. */
export function chance(random: Random, probability: number): boolean {
  return random() < probability
}

/** One of a list that is not empty, all equally likely. */
export function pick<T>(random: Random, list: readonly [T, ...T[]]): T {
  return list[Math.floor(random() * list.length)] ?? list[0]
}

/** One of a list that is not empty, as often as its weight says. */
export function pickWeighted<T extends { readonly weight: number }>(
  random: Random,
  list: readonly [T, ...T[]],
): T {
  let left = random() * list.reduce((sum, { weight }) => sum + weight, 0)
  for (const one of list) {
    left -= one.weight
    if (left < 0) return one
  }
  return list[0]
}

/** Log-normal number: half of them below `median`, two thirds within a factor of e^`spread`. Box & Muller (1958). */
export function logNormal(random: Random, median: number, spread: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  return median * Math.exp(spread * normal)
}
