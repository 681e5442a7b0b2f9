import { accountMismatch } from './account-mismatch.ts'
import type { ContactReading, SchemaOptions } from './crm-adapter.ts'

/** Pages looked at where a CRM cannot be asked for one contact of ours. */
const PAGES = 2

/**
 * Refuses to take an account over from another journal that has contacts in it: a journal that knows none of them would
 * write all of them anew and would take no tag away. Reads nothing in an account of this journal or of none.
 *
 * @param marked the journal that the account names; null when it was never written
 * @throws CrmError `CRM_MISMATCH`
 */
export async function refuseTakeOver(
  marked: string | null,
  { journalId, takeOver = false }: Pick<SchemaOptions, 'journalId' | 'takeOver'>,
  hasContacts: () => Promise<boolean>,
): Promise<void> {
  if (takeOver || marked === null || marked === journalId) return
  if (await hasContacts()) throw accountMismatch(marked)
}

/** Whether there is a contact on the first pages. */
export async function anyContact(pages: AsyncIterable<readonly ContactReading[]>): Promise<boolean> {
  let looked = 0
  for await (const page of pages) {
    if (page.length > 0) return true
    if (++looked === PAGES) break
  }
  return false
}
