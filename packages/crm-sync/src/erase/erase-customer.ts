import { z } from 'zod'
import type { CrmAdapter } from '../crm-adapter.ts'
import type { Journal } from '../journal/journal.ts'

/** What {@link eraseCustomer} needs. */
export interface EraseOptions {
  readonly customerId: string
  readonly adapter: Pick<CrmAdapter, 'erase'>
  readonly journal: Pick<Journal, 'lock' | 'suppress' | 'forget'>
  readonly signal?: AbortSignal | undefined
}

/** What was erased, and what `sync erase --json` prints. */
export interface EraseReport {
  readonly schemaVersion: 1
  /** False when the CRM had no such contact (any more). */
  readonly erasedInCrm: boolean
  /** Always true: no later sync writes this customer again. */
  readonly suppressed: true
}

/** Schema of {@link EraseReport}, from which its JSON Schema is made. */
export const eraseDocument: z.ZodType<EraseReport> = z.strictObject({
  schemaVersion: z.literal(1),
  erasedInCrm: z.boolean(),
  suppressed: z.literal(true),
})

/**
 * Erases a customer for good: first in the suppression list, so that no later sync writes the customer again even if
 * the erasure is cut off; then permanently in the CRM; then everywhere in the journal. Doing it again is harmless and
 * finishes what was cut off. The members file and the shop's database are not touched.
 *
 * @throws CrmError `JOURNAL_BUSY`, and what the CRM's answers show; the customer is suppressed even then
 *
 * @example
 * await eraseCustomer({ customerId: 'c-1017', adapter, journal })
 * // { schemaVersion: 1, erasedInCrm: true, suppressed: true }
 */
export async function eraseCustomer(options: EraseOptions): Promise<EraseReport> {
  const { customerId, adapter, journal, signal } = options
  const unlock = journal.lock()
  try {
    journal.suppress(customerId)
    const erasedInCrm = await adapter.erase(customerId, signal)
    journal.forget(customerId)
    return { schemaVersion: 1, erasedInCrm, suppressed: true }
  } finally {
    unlock()
  }
}
