import { readFile } from 'node:fs/promises'
import { CliError } from '../errors.ts'
import { type Contacts, parseContacts } from './contacts.ts'
import { utf8Text } from './utf8-text.ts'

/**
 * Who can be reached by what, from a CSV file; see {@link parseContacts}.
 *
 * @throws CliError `SOURCE_NOT_FOUND` when the file cannot be read, `CONTACTS_BROKEN` when it does not fit
 */
export async function readContactsFile(
  file: string,
  emails: ReadonlyMap<string, string> | undefined,
): Promise<Contacts> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (cause) {
    throw new CliError(
      'SOURCE_NOT_FOUND',
      `The contacts file ${file} cannot be read; check "contacts" in the configuration.`,
      { cause },
    )
  }
  const text = utf8Text(bytes)
  const read = text === null ? { fault: 'is not UTF-8' } : parseContacts(text, emails)
  if ('fault' in read)
    throw new CliError('CONTACTS_BROKEN', `Contacts file ${file} ${read.fault}; correct it and run again.`)
  return read
}
