import { createHash } from 'node:crypto'

/** Where Mailchimp keeps a member: by the MD5 of the address in lower case, which it asks for and which hides nothing. */
export function subscriberPath(audience: string, email: string): string {
  const hash = createHash('md5').update(email.toLowerCase()).digest('hex')
  return `${audience}/members/${hash}`
}
