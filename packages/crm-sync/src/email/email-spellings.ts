import { domainToUnicode } from 'node:url'
import { normaliseEmail } from './normalise-email.ts'

/**
 * The spellings under which a CRM that is asked by address may keep one: with the domain in ASCII, and in its own letters;
 * letters with marks composed (NFC), and in parts (NFD) as some systems write them. One for an address in ASCII alone.
 *
 * @param email in the spelling of {@link normaliseEmail}
 *
 * @example emailSpellings('ana@xn--bcher-kva.example').slice(0, 2) // ['ana@xn--bcher-kva.example', 'ana@bücher.example']
 */
export function emailSpellings(email: string): readonly string[] {
  const at = email.lastIndexOf('@') + 1
  const domain = domainToUnicode(email.slice(at))
  const composed = domain === '' ? [email] : [email, email.slice(0, at) + domain]
  return [...new Set([...composed, ...composed.map((spelling) => spelling.normalize('NFD'))])]
}

/** The one spelling of whatever a CRM keeps as an address, by which customers' addresses are compared with it. */
export function emailKey(kept: string): string {
  return normaliseEmail(kept) ?? kept.toLowerCase()
}
