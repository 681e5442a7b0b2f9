import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hmacSha256 } from '../../../src/journal/pseudonyms/hmac-sha256.ts'

it('gives what HMAC-SHA-256 of Node gives, for texts and keys of any length', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 600 })
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), fc.array(text, { minLength: 1 }), (key, texts) => {
      const tag = hmacSha256(key)
      for (const one of texts) {
        const expected = createHmac('sha256', key).update(one)
        expect(tag(one, 'hex')).toBe(expected.digest('hex'))
      }
    }),
    { seed: 20181130, numRuns: 200 },
  )
})

it('refuses a key that is longer than a block, which HMAC would hash first', () => {
  expect(() => hmacSha256(Buffer.alloc(65))).toThrow(RangeError)
})
