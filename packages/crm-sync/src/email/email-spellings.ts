import { domainToUnicode } from 'node:url'
import { normaliseEmail } from './normalise-email.ts'

/**
 * The spellings under which a CRM that is asked by address may keep one: with the domain in ASCII, and in its own letters.
 *
 * @param email in the spelling of {@link normaliseEmail}
 *
 * @example emailSpellings('ana@xn--bcher-kva.example') // ['ana@xn--bcher-kva.example', 'ana@bücher.example']
 */
export function emailSpellings(email: string): readonly string[] {
  const at = email.lastIndexOf('@') + 1
  const domain = domainToUnicode(email.slice(at))
  const readable = email.slice(0, at) + domain
  return domain === '' || readable === email ? [email] : [email, readable]
}

/** The one spelling of whatever a CRM keeps as an address, by which customers' addresses are compared with it. */
export function emailKey(kept: string): string {
  return normaliseEmail(kept) ?? kept.toLowerCase()
}
