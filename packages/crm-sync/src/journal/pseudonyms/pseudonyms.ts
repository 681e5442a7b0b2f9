import type { KeyObject } from 'node:crypto'
import { createCipheriv, createHmac, createSecretKey, hkdfSync } from 'node:crypto'
import { hmacSha256 } from './hmac-sha256.ts'

/** How a journal names customers without holding their ids in the clear. */
export interface Pseudonyms {
  /** Always the same for one customer and key. */
  keyOf(customerId: string): string
  /** Ids in the order of their keys, readable with the same root key alone. Many at a time cost a third. */
  seal(customerIds: readonly string[], keys: readonly string[]): Buffer[]
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
    seal: (customerIds, keys) =>
      masked(
        customerIds.map((customerId) => Buffer.from(customerId, 'utf8')),
        keys,
      ),
    open(sealed, key) {
      const customerId = masked([sealed], [key])[0]?.toString('utf8') ?? ''
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
function counterMode(key: Buffer): (texts: readonly Buffer[], pseudonyms: readonly string[]) => Buffer[] {
  const blocks = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false)
  const sizeOf = ({ length }: Buffer): number => Math.ceil(length / IV_BYTES) * IV_BYTES
  return (texts, pseudonyms) => {
    const counters = Buffer.allocUnsafe(texts.reduce((size, text) => size + sizeOf(text), 0))
    let start = 0
    for (const [index, text] of texts.entries()) {
      const end = start + sizeOf(text)
      if (end > start) counters.write(pseudonyms[index] ?? '', start, IV_BYTES, 'base64url')
      for (start += IV_BYTES; start < end; start += IV_BYTES) {
        counters.copyWithin(start, start - IV_BYTES, start)
        raise(counters, start)
      }
      start = end
    }
    const stream = blocks.update(counters)
    start = 0
    return texts.map((text) => {
      const masked = stream.subarray(start, start + text.length)
      for (let index = 0; index < text.length; index++)
        masked[index] = (masked[index] ?? 0) ^ (text[index] ?? 0)
      start += sizeOf(text)
      return masked
    })
  }
}

/** Adds one to the number of sixteen bytes that begins at a place, the highest first. */
function raise(numbers: Buffer, start: number): void {
  for (let index = start + IV_BYTES - 1; index >= start; index--) {
    const byte = ((numbers[index] ?? 0) + 1) & 0xff
    numbers[index] = byte
    if (byte !== 0) return
  }
}
