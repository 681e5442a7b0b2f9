import { createCipheriv, createHmac, hkdfSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPseudonyms, type Pseudonyms } from '../../../src/journal/pseudonyms/pseudonyms.ts'

const ROOT = Buffer.alloc(32, 1)

/** One id, sealed alone. */
function seal(pseudonyms: Pseudonyms, customerId: string, key: string): Buffer {
  const [sealed] = pseudonyms.seal([customerId], [key])
  return sealed ?? Buffer.from('nothing')
}

describe('createPseudonyms(root)', () => {
  it('names a customer by the HMAC-SHA-256 of the id under a subkey', () => {
    const subkey = Buffer.from(hkdfSync('sha256', ROOT, '', 'clientele journal customer', 32))
    const tag = createHmac('sha256', subkey).update('c-1017').digest('base64url')
    expect(createPseudonyms(ROOT).keyOf('c-1017')).toBe(tag.slice(0, 22))
  })

  it('opens what it sealed, whatever the id', () => {
    const pseudonyms = createPseudonyms(ROOT)
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (customerId) => {
        const key = pseudonyms.keyOf(customerId)
        const sealed = seal(pseudonyms, customerId, key)
        expect(pseudonyms.open(sealed, key)).toBe(customerId)
        expect(sealed.equals(Buffer.from(customerId))).toBe(false)
      }),
      { seed: 20181130, numRuns: 500 },
    )
  })

  it('seals in AES-256-CTR with the pseudonym as initial vector, also where the counter runs over', () => {
    const pseudonyms = createPseudonyms(ROOT)
    const subkey = Buffer.from(hkdfSync('sha256', ROOT, '', 'clientele journal sealed id', 32))
    const last = Buffer.concat([Buffer.alloc(16, 255), Buffer.alloc(1)])
      .toString('base64url')
      .slice(0, 22)
    for (const key of [last, createPseudonyms(ROOT).keyOf('c-1017')]) {
      for (const id of ['', 'a', 'x'.repeat(16), 'ä'.repeat(40), 'y'.repeat(100)]) {
        const vector = Buffer.from(key, 'base64url').subarray(0, 16)
        const expected = createCipheriv('aes-256-ctr', subkey, vector).update(id, 'utf8')
        expect(seal(pseudonyms, id, key)).toEqual(expected)
      }
    }
  })

  it('seals many as it seals each alone', () => {
    const pseudonyms = createPseudonyms(ROOT)
    const ids = ['a', '', 'x'.repeat(16), 'ä'.repeat(40), 'b']
    const keys = ids.map(pseudonyms.keyOf)
    expect(pseudonyms.seal(ids, keys)).toEqual(
      ids.map((id, index) => seal(pseudonyms, id, keys[index] ?? '')),
    )
  })

  it('opens nothing that was changed, moved or sealed with another key', () => {
    const pseudonyms = createPseudonyms(ROOT)
    const other = createPseudonyms(Buffer.alloc(32, 2))
    const [key, otherKey] = [pseudonyms.keyOf('c-1017'), pseudonyms.keyOf('c-1018')]
    const sealed = seal(pseudonyms, 'c-1017', key)
    expect(pseudonyms.open(sealed, otherKey)).toBeNull()
    expect(other.open(sealed, key)).toBeNull()
    expect(pseudonyms.open(sealed.fill(0, 0, 1), key)).toBeNull()
    expect(other.keyOf('c-1017')).not.toBe(key)
    expect(other.check).not.toBe(pseudonyms.check)
  })
})
