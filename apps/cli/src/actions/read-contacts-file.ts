import { CliError } from '../errors.ts'
import { type Contacts, parseContacts } from './contacts.ts'
import { readShopFile } from './read-shop-file.ts'

/**
 * Who can be reached by what, from a CSV file; see {@link parseContacts}.
 *
 * @throws CliError `SOURCE_NOT_FOUND` when the file cannot be read, `CONTACTS_BROKEN` when it does not fit
 */
export async function readContactsFile(
  file: string,
  emails: ReadonlyMap<string, string> | undefined,
): Promise<Contacts> {
  const text = await readShopFile('contacts', file)
  const read = text === null ? { fault: 'is not UTF-8' } : parseContacts(text, emails)
  if ('fault' in read)
    throw new CliError('CONTACTS_BROKEN', `Contacts file ${file} ${read.fault}; correct it and run again.`)
  return read
}
