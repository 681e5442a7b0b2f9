import type { KeyObject } from 'node:crypto'
import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync } from 'node:crypto'

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
const KEY_DIGITS = 22
const IV_BYTES = 16

/**
 * Pseudonyms under a local key. The key of a customer is HMAC-SHA-256 of the id (RFC 2104); the sealed id is the
 * id in AES-256-CTR with that tag as initial vector, checked by computing the tag again: the construction of
 * synthetic initial vectors (SIV; Rogaway and Shrimpton 2006, "A provable-security treatment of the key-wrap
 * problem"). Each purpose has its own subkey (HKDF, RFC 5869).
 */
export function createPseudonyms(root: Buffer): Pseudonyms {
  const subkey = (purpose: string): KeyObject =>
    createSecretKey(Buffer.from(hkdfSync('sha256', root, '', `clientele journal ${purpose}`, 32)))
  const [naming, sealing] = [subkey('customer'), subkey('sealed id')]
  const keyOf = (customerId: string): string =>
    createHmac('sha256', naming).update(customerId).digest('base64url').slice(0, KEY_DIGITS)
  const vector = (key: string): Buffer => Buffer.from(key, 'base64url').subarray(0, IV_BYTES)
  return {
    keyOf,
    seal(customerId, key) {
      return createCipheriv('aes-256-ctr', sealing, vector(key)).update(customerId, 'utf8')
    },
    open(sealed, key) {
      const customerId = createDecipheriv('aes-256-ctr', sealing, vector(key)).update(sealed).toString('utf8')
      return keyOf(customerId) === key ? customerId : null
    },
    check: createHmac('sha256', subkey('check')).update('clientele').digest('hex').slice(0, 32),
    auditKey: subkey('audit'),
  }
}
