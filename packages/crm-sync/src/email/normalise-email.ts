import { domainToASCII } from 'node:url'

/**
 * One spelling for each address: without blanks around it, in lower case, composed (NFC), the domain in ASCII. So
 * `Ana@Bücher.example ` and `ana@xn--bcher-kva.example` are one. Null for what is no address.
 */
export function normaliseEmail(text: string): string | null {
  const match = /^([^@\s]+)@([^@\s]+\.[^@\s.]+)$/.exec(text.trim().normalize('NFC').toLowerCase())
  const domain = domainToASCII(match?.[2] ?? '')
  return match === null || domain === '' ? null : `${match[1]}@${domain}`
}

/** A sentence of a CRM without any address in it, so that it may be kept. */
export function withoutEmails(text: string): string {
  return text.replace(/[^\s@"'<>()]+@[^\s@"'<>()]+/g, '…')
}
