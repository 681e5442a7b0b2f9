import { CrmError } from './errors.ts'

/** The error for a journal that knows contacts and meets an account of another journal (or null, of none). */
export function accountMismatch(markedJournal: string | null): CrmError {
  const past =
    markedJournal === null
      ? 'This CRM has never been written by Clientele, but the journal remembers contacts in it'
      : 'This CRM was last written with another journal'
  return new CrmError(
    'CRM_MISMATCH',
    `${past}; use the journal that belongs to this CRM, or a new file, rebuilt from the CRM by "sync rebuild".`,
  )
}
