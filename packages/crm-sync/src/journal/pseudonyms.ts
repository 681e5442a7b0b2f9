import type { KeyObject } from 'node:crypto'
import { createCipheriv, createHmac, createSecretKey, hkdfSync } from 'node:crypto'
import { hmacSha256 } from './hmac-sha256.ts'

/** How a journal names customers without holding their ids in the clear. */
export interface Pseudonyms {
  /** Always the same for one customer and key. */
  keyOf(customerId: string): string
  /** The id, readable with the same key alone. */
  seal(customerId: string, key: string): Buffer
  /** @returns null when it was sealed with another key, or changed since */
  open(sealed: Buffer, key: string): string | null
  /** Tells one local key from another, and nothing else. */
  readonly check: string
  /** The secret of the audit log. */
  readonly auditKey: KeyObject
}

/** 22 base64url digits hold 132 bits, more than the half of a tag to which RFC 2104 (section 5) lets it be cut. */
export const PSEUDONYM_DIGITS = 22
const IV_BYTES = 16

/**
 * Pseudonyms under a local key. The key of a customer is HMAC-SHA-256 of the id (RFC 2104); the sealed id is the
 * id in AES-256-CTR with that tag as initial vector, checked by computing the tag again: the construction of
 * synthetic initial vectors (SIV; Rogaway and Shrimpton 2006, "A provable-security treatment of the key-wrap
 * problem"). Each purpose has its own subkey (HKDF, RFC 5869).
 */
export function createPseudonyms(root: Buffer): Pseudonyms {
  const subkey = (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', root, '', `clientele journal ${purpose}`, 32))
  const tag = hmacSha256(subkey('customer'))
  const keyOf = (customerId: string): string => tag(customerId, 'base64url').slice(0, PSEUDONYM_DIGITS)
  const masked = counterMode(subkey('sealed id'))
  return {
    keyOf,
    seal: (customerId, key) => masked(Buffer.from(customerId, 'utf8'), key),
    open(sealed, key) {
      const customerId = masked(sealed, key).toString('utf8')
      return keyOf(customerId) === key ? customerId : null
    },
    check: createHmac('sha256', subkey('check')).update('clientele').digest('hex').slice(0, 32),
    auditKey: createSecretKey(subkey('audit')),
  }
}

/**
 * AES-256-CTR (NIST SP 800-38A, section 6.5) with the first 16 bytes of a pseudonym as initial vector, which seals and opens
 * alike. One cipher makes the key stream of all ids: a cipher for each would be a million objects outside of the collector's
 * sight.
 */
function counterMode(key: Buffer): (text: Buffer, pseudonym: string) => Buffer {
  const blocks = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false)
  return (text, pseudonym) => {
    const counter = Buffer.from(pseudonym, 'base64url').subarray(0, IV_BYTES)
    const counters = Buffer.allocUnsafe(Math.ceil(text.length / IV_BYTES) * IV_BYTES)
    for (let start = 0; start < counters.length; start += IV_BYTES) {
      counter.copy(counters, start)
      raise(counter)
    }
    const stream = blocks.update(counters).subarray(0, text.length)
    for (const [index, byte] of text.entries()) stream[index] = (stream[index] ?? 0) ^ byte
    return stream
  }
}

/** Adds one to a number of many bytes, the highest first. */
function raise(number: Buffer): void {
  for (let index = number.length - 1; index >= 0; index--) {
    const byte = ((number[index] ?? 0) + 1) & 0xff
    number[index] = byte
    if (byte !== 0) return
  }
}
