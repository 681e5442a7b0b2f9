import { accountMismatch } from './account-mismatch.ts'
import type { SchemaOptions } from './crm-adapter.ts'
import { findMarkers, markedAccount, markerName, type NamedList } from './marker-list.ts'
import { refuseTakeOver } from './refuse-take-over.ts'

/** How an account makes and renames lists. */
export interface ListMaker {
  make(name: string): Promise<NamedList>
  rename(id: string, name: string): Promise<void>
}

/**
 * Makes the account name this journal in its marker list.
 *
 * @returns the list, and whether it had to be made
 * @throws CrmError `CRM_MISMATCH` when contacts were written before and the list is not there or names another journal, or
 *   when there are contacts that another one wrote
 */
export async function ensureMarker(
  lists: readonly NamedList[],
  { make, rename }: ListMaker,
  { journalId, expectKey, takeOver }: Pick<SchemaOptions, 'journalId' | 'expectKey' | 'takeOver'>,
  hasContacts: () => Promise<boolean>,
): Promise<{ readonly list: NamedList; readonly isNew: boolean }> {
  const markers = findMarkers(lists)
  const marked = markedAccount(lists)
  if (expectKey && marked !== journalId) throw accountMismatch(marked)
  await refuseTakeOver(marked, { journalId, takeOver }, hasContacts)
  const name = markerName(journalId)
  const [first] = markers
  if (first === undefined) return { list: await make(name), isNew: true }
  for (const marker of markers) if (marker.name !== name) await rename(marker.id, name)
  return { list: { ...first, name }, isNew: false }
}
