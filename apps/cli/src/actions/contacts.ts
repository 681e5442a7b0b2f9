import { normaliseEmail } from '@clientele/crm-sync'
import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { type ContactChannel, contactChannels } from './contact-channels.ts'

/** Who can be reached by what: agreed to it, and has a valid address where addresses are known. */
export interface Contacts {
  /** Channels that the file speaks of. */
  readonly channels: readonly ContactChannel[]
  /** A customer whom the file does not name agreed to nothing. */
  canReach(customerId: string, channel: ContactChannel): boolean
}

/** Column of what a customer agreed to on a channel. */
const consentColumn = (channel: ContactChannel): string => `consent_${channel}`

/**
 * Reads who agreed to be written to: CSV with the columns `customer_id` and at least one of `consent_email`,
 * `consent_sms`, `consent_phone`, `consent_push` and `consent_post`, each `yes`, `no` or empty, which is no. The columns
 * `email` and `phone` have addresses; other columns are passed over.
 *
 * Somebody is reached by e-mail who agreed and has a valid address, in the file or else in `emails`; by SMS and phone who
 * agreed and has a number; by push and post who agreed. Where no addresses are given at all, having agreed is enough.
 * Addresses are looked at and not kept.
 *
 * @param emails addresses by customer id from another file; undefined for none
 * @returns the contacts, or what is wrong with the text; rows are named, customers and addresses are not
 * @example parseContacts('customer_id,consent_email\nc1,yes\n', undefined)
 */
export function parseContacts(
  csv: string,
  emails: ReadonlyMap<string, string> | undefined,
): Contacts | { readonly fault: string } {
  let header: string[] | undefined
  let rows: string[][]
  try {
    ;[header, ...rows] = parse(csv, { bom: true, skip_empty_lines: true }) as string[][]
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    return { fault: `is not a CSV (${cause.code})` }
  }
  const place = (name: string): number => header?.indexOf(name) ?? -1
  const [id, email, phone] = [place('customer_id'), place('email'), place('phone')]
  const channels = contactChannels.filter((channel) => place(consentColumn(channel)) >= 0)
  if (id < 0 || channels.length === 0)
    return {
      fault:
        'needs the column customer_id and at least one such as consent_email, separated by commas, in its first line',
    }
  const twice = header?.find((name, index) => header.indexOf(name) < index && name !== '')
  if (twice !== undefined) return { fault: `has the column ${twice} twice` }
  const reached = new Map<string, number>()
  for (const [index, row] of rows.entries()) {
    const customerId = row[id] ?? ''
    if (customerId === '') return { fault: `has no customer_id in row ${index + 1}` }
    if (reached.has(customerId)) return { fault: `names the customer of row ${index + 1} twice` }
    const hasEmail =
      (email < 0 && emails === undefined) ||
      normaliseEmail(row[email] ?? '') !== null ||
      emails?.has(customerId) === true
    const hasPhone = phone < 0 || isPhoneNumber(row[phone] ?? '')
    const hasAddress = { email: hasEmail, sms: hasPhone, phone: hasPhone, push: true, post: true }
    let bits = 0
    for (const channel of channels) {
      const answer = (row[place(consentColumn(channel))] ?? '').trim().toLowerCase()
      if (!['yes', 'no', ''].includes(answer))
        return { fault: `has neither yes nor no in ${consentColumn(channel)} of row ${index + 1}` }
      if (answer === 'yes' && hasAddress[channel]) bits |= bit(channel)
    }
    reached.set(customerId, bits)
  }
  return {
    channels,
    canReach: (customerId, channel) => ((reached.get(customerId) ?? 0) & bit(channel)) !== 0,
  }
}

const bit = (channel: ContactChannel): number => 1 << contactChannels.indexOf(channel)

/** At most 15 digits in a number of the world (ITU-T E.164), and hardly a reachable one below 6. */
const isPhoneNumber = (text: string): boolean =>
  /^[\d\s+()./-]*$/.test(text) && /^\d{6,15}$/.test(text.replace(/\D/g, ''))
