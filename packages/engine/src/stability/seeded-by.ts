import { createRandom, type Random } from '../random.ts'

/** A stream of its own for each purpose, population and date: the words are part of the seed. */
export function seededBy(seed: number, words: readonly string[], number = 0): Random {
  const codes = Array.from(words.join('\n'), (character) => character.codePointAt(0) ?? 0)
  return createRandom(seed, number, ...codes)
}
