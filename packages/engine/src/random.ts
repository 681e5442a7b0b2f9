import { EngineError } from './engine-error.ts'

/** A stream of numbers in [0, 1), 53 random bits each. */
export type Random = () => number

/**
 * A seeded random stream: the same seed parts give the same numbers on every machine.
 *
 * The parts (say seed, k, restart) are mixed by SplitMix32 into the state of sfc32 (Chris Doty-Humphrey,
 * PractRand "Small Fast Counting" generator), which is run 12 times before its first number, as its author does.
 *
 * @param parts one or more safe integers; their order matters.
 * @throws EngineError `INVALID_ARGUMENT` when a part is not a safe integer.
 * @example const random = createRandom(42, 3); random() // always the same first number
 */
export function createRandom(...parts: readonly number[]): Random {
  let mixed = parts.length
  const splitMix = (word: number): number => {
    mixed = (mixed + word + 0x9e3779b9) | 0
    let hash = mixed ^ (mixed >>> 16)
    hash = Math.imul(hash, 0x21f0aaad)
    hash ^= hash >>> 15
    hash = Math.imul(hash, 0x735a2d97)
    return (hash ^ (hash >>> 15)) | 0
  }
  for (const part of parts) {
    if (!Number.isSafeInteger(part)) {
      throw new EngineError('INVALID_ARGUMENT', `createRandom: a seed must be a whole number, got ${part}.`)
    }
    mixed = splitMix(part | 0)
    mixed = splitMix(Math.floor(part / 0x1_0000_0000) | 0)
  }

  let [a, b, c, counter] = [splitMix(0), splitMix(0), splitMix(0), 1]
  const sfc32 = (): number => {
    const result = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + result) | 0
    return result >>> 0
  }
  for (let round = 0; round < 12; round++) sfc32()
  return () => ((sfc32() >>> 5) * 0x400_0000 + (sfc32() >>> 6)) / 0x20_0000_0000_0000
}

/** Door check for a seed, so that a wrong one is refused even where no number is drawn. */
export function checkSeed(caller: string, seed: number): void {
  if (!Number.isSafeInteger(seed)) {
    throw new EngineError('INVALID_ARGUMENT', `${caller}: seed must be a whole number, got ${seed}.`)
  }
}
