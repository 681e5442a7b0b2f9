import { expect, it } from 'vitest'
import { type Contacts, parseContacts } from '../../src/actions/contacts.ts'

function contacts(csv: string, emails?: ReadonlyMap<string, string>): Contacts {
  const read = parseContacts(csv, emails)
  if ('fault' in read) throw new Error(read.fault)
  return read
}

it('reaches who agreed and has a valid address', () => {
  const { channels, canReach } = contacts(
    'customer_id,email,phone,consent_email,consent_sms,consent_post\n' +
      'a,ana@shop.example,+33 6 12 34 56 78,yes,YES,yes\n' +
      'b,no address,call me,yes,yes,no\n' +
      'c,cem@shop.example,0612345678,no,,yes\n',
  )
  expect(channels).toEqual(['email', 'sms', 'post'])
  const reached = ['a', 'b', 'c', 'nobody'].map((id) => channels.filter((channel) => canReach(id, channel)))
  expect(reached).toEqual([['email', 'sms', 'post'], [], ['post'], []])
  expect(canReach('a', 'phone')).toBe(false)
})

it('takes the addresses of the CRM where the file has none, and consent alone where nobody has any', () => {
  const csv = 'customer_id,consent_email,consent_phone\na,yes,yes\nb,yes,no\n'
  const withEmails = contacts(csv, new Map([['b', 'bo@shop.example']]))
  expect(['a', 'b'].map((id) => withEmails.canReach(id, 'email'))).toEqual([false, true])
  expect(['a', 'b'].map((id) => contacts(csv).canReach(id, 'email'))).toEqual([true, true])
  expect(contacts(csv).canReach('a', 'phone')).toBe(true)
})

it('reads a file of nobody, with a byte order mark and carriage returns', () => {
  expect(contacts('\ufeffcustomer_id,consent_push\r\n').channels).toEqual(['push'])
})

it.each([
  ['', 'needs the column customer_id'],
  ['id,consent_email\na,yes\n', 'needs the column customer_id'],
  ['customer_id,consent\na,yes\n', 'at least one such as consent_email'],
  ['customer_id,consent_email\n,yes\n', 'no customer_id in row 1'],
  ['customer_id,consent_email\na,yes\na,no\n', 'names the customer of row 2 twice'],
  ['customer_id,consent_email\na,yes\nb,maybe\n', 'neither yes nor no in consent_email of row 2'],
  ['customer_id,consent_email\n"a,yes\n', 'is not a CSV'],
  ['customer_id,consent_email\na,yes,more\n', 'is not a CSV'],
  ['customer_id;consent_email\na;yes\n', 'separated by commas'],
  ['customer_id,consent_email,consent_email\na,yes,no\n', 'has the column consent_email twice'],
])('says what is wrong with %j', (csv, words) => {
  expect(parseContacts(csv, undefined)).toEqual({ fault: expect.stringContaining(words) })
})

it('never says an address', () => {
  const read = parseContacts('customer_id,email,consent_email\nana,ana@shop.example,perhaps\n', undefined)
  expect('fault' in read && read.fault).not.toMatch(/ana/)
})
