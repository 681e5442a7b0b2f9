import { readFile } from 'node:fs/promises'
import { basename, dirname, extname } from 'node:path'
import { readEmails, readFaultSchedule, readMembers } from '@clientele/crm-sync'
import { readQuestions } from '@clientele/sql-eda'
import { parse as parseCsv } from 'csv-parse/sync'
import { parseContacts } from '../../../src/actions/contacts.ts'
import { parseActions } from '../../../src/actions/parse-actions.ts'
import { configSchema } from '../../../src/config/schema.ts'
import { tarballManifest } from './tarball-manifest.ts'

const BY_NAME: Readonly<Record<string, (text: string) => unknown>> = {
  'clientele.config.json': (text) => configSchema.parse(JSON.parse(text)),
  'actions.yaml': (text) => unlessFault(parseActions(text)),
  'contacts.csv': (text) => unlessFault(parseContacts(text, undefined)),
  'emails.csv': readEmails,
  'members.csv': readMembers,
  'package.json': tarballManifest,
  'faults.json': (text) => readFaultSchedule(JSON.parse(text)),
}

const BY_EXTENSION: Readonly<Record<string, (text: string) => unknown>> = {
  '.csv': (text) => parseCsv(text, { columns: true, delimiter: /^[^\n]*;/.test(text) ? ';' : ',' }),
}

/** Reads a file that a page shows as the program does that is going to read it; throws where that would refuse it. */
export async function readDocFile(path: string): Promise<unknown> {
  if (extname(path) === '.sql') return readQuestions(dirname(path))
  const read = BY_NAME[basename(path)] ?? BY_EXTENSION[extname(path)]
  if (read === undefined) throw new Error(`nobody here reads a file named ${basename(path)}`)
  return read(await readFile(path, 'utf8'))
}

function unlessFault<Read extends object>(read: Read): Read {
  if ('fault' in read) throw new Error(String(read.fault))
  return read
}
