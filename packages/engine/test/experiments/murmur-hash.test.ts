import { expect, it } from 'vitest'
import { murmurHash } from '../../src/experiments/murmur-hash.ts'
import golden from '../golden/experiments/murmur-hash.json' with { type: 'json' }

it.each(golden)('equals the hash of scikit-learn of $text with seed $seed', ({ text, seed, hash }) => {
  expect(murmurHash(text, seed)).toBe(hash)
})
