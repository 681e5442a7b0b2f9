import { readFile } from 'node:fs/promises'
import { readEmails } from '@clientele/crm-sync'
import { CliError } from '../errors.ts'

/**
 * The addresses of customers, by id; they go into requests and exports and nowhere else.
 *
 * @throws CliError `SOURCE_NOT_FOUND` when the file cannot be read
 */
export async function readEmailsFile(file: string): Promise<ReadonlyMap<string, string>> {
  let csv: string
  try {
    csv = await readFile(file, 'utf8')
  } catch (cause) {
    throw new CliError('SOURCE_NOT_FOUND', `The file of addresses ${file} cannot be read; check --emails.`, {
      cause,
    })
  }
  return readEmails(csv)
}
