import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { CrmError } from '../errors.ts'
import { normaliseEmail } from './normalise-email.ts'

/**
 * Reads the addresses of customers: CSV with the columns `customer_id` and `email`, others are passed over. Rows
 * without an address are left out. Addresses come back in one spelling; see {@link normaliseEmail}.
 *
 * @param csv the text of the file, not its path
 * @throws CrmError `BAD_EMAILS` for text that is no CSV, a missing column, a customer listed twice with different
 *   addresses, or an address that is none; rows are named, addresses are not
 *
 * @example
 * readEmails('customer_id,email\nc1,Ana@Shop.example\n').get('c1') // 'ana@shop.example'
 */
export function readEmails(csv: string): Map<string, string> {
  const [header, ...rows] = parseRows(csv)
  const [id, address] = ['customer_id', 'email'].map((name) => header?.indexOf(name) ?? -1)
  if (id === undefined || address === undefined || id < 0 || address < 0) {
    throw bad('needs the columns customer_id and email', 'add them')
  }
  const emails = new Map<string, string>()
  rows.forEach((row, index) => {
    const [customerId, text] = [row[id] ?? '', row[address] ?? '']
    if (text.trim() === '') return
    const email = normaliseEmail(text)
    if (customerId === '') throw bad(`has no customer_id in row ${index + 1}`, 'fill it in')
    if (email === null) throw bad(`has no address in row ${index + 1}`, 'correct it or leave it empty')
    if ((emails.get(customerId) ?? email) !== email) {
      throw bad(`gives the customer of row ${index + 1} two addresses`, 'keep the one in use')
    }
    emails.set(customerId, email)
  })
  return emails
}

function parseRows(csv: string): string[][] {
  try {
    return parse(csv, { bom: true, skip_empty_lines: true })
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    throw bad(`is not a CSV (${cause.code})`, 'save it anew with commas')
  }
}

function bad(fault: string, cure: string): CrmError {
  return new CrmError('BAD_EMAILS', `The file of addresses ${fault}; ${cure}.`)
}
