import { createHash } from 'node:crypto'

const address = /^[^\s@]+@[^\s@]+$/

/** Whether a text is an e-mail address, which is never stored. */
export function isAddress(text: string): boolean {
  return address.test(text)
}

/**
 * The key under which a person is kept when all that is known is an e-mail address, a telephone number or a name:
 * SHA-256 of the trimmed text in lower case, as hexadecimal digits. That is how advertising and e-mail platforms hash
 * addresses, so both sides can compute it. A hash is a pseudonym and no anonymity: who knows an address can find it.
 *
 * @example customerKey('Ana@Example.com ') === customerKey('ana@example.com')
 */
export function customerKey(text: string): string {
  return createHash('sha256').update(text.trim().toLowerCase()).digest('hex')
}
