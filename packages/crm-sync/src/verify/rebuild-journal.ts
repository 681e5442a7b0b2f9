import { z } from 'zod'
import { contactFields } from '../contact-fields.ts'
import type { CrmAdapter } from '../crm-adapter.ts'
import type { Journal } from '../journal/journal.ts'

/** What {@link rebuildJournal} needs. */
export interface RebuildOptions {
  readonly adapter: CrmAdapter
  readonly journal: Journal
  /** Whether contacts carry scores; the properties are not made otherwise. Default true. */
  readonly scores?: boolean | undefined
  readonly signal?: AbortSignal | undefined
  /** Called with the number of contacts read so far. */
  readonly onProgress?: ((contacts: number) => void) | undefined
}

/** What was found in the CRM, and what `sync rebuild --json` prints. */
export interface RebuildReport {
  readonly schemaVersion: 1
  /** Contacts in the CRM with a customer id. */
  readonly contacts: number
  /** Those of them with a segment. */
  readonly tagged: number
  readonly reads: number
}

/** Schema of {@link RebuildReport}, from which its JSON Schema is made. */
export const rebuildDocument: z.ZodType<RebuildReport> = z.strictObject({
  schemaVersion: z.literal(1),
  contacts: z.int().nonnegative(),
  tagged: z.int().nonnegative(),
  reads: z.int().nonnegative(),
})

/**
 * Makes the journal say what the CRM holds, by reading all contacts back: after a journal was lost, or to have the
 * next sync undo what somebody changed in the CRM. The next plan writes what differs from the members and nothing
 * else; tags of who is no member any more are removed. No contact is written; a new journal becomes that of the
 * account. The journal changes in one transaction at the end, so a rebuild that is stopped changes nothing.
 *
 * @throws CrmError `JOURNAL_BUSY`, `CRM_MISMATCH` when the journal knows contacts of another account,
 *   `SCHEMA_CONFLICT`, and what the CRM's answers show
 *
 * @example
 * const journal = openJournal('new-journal.db')
 * await rebuildJournal({ adapter, journal })
 * planSync({ members, journal, issue: '2018-07', runId: 'r2' }).operations // [] when the CRM is right
 */
export async function rebuildJournal(options: RebuildOptions): Promise<RebuildReport> {
  const { adapter, journal, scores, signal, onProgress } = options
  const unlock = journal.lock()
  try {
    const before = adapter.traffic().reads
    const fields = contactFields({ segments: [], populations: [], statuses: [], scores })
    const [journalId, expectKey] = [journal.id, journal.hasWritten()]
    await adapter.ensureSchema(fields, { journalId, expectKey, takeOver: true, signal })
    const rebuild = journal.rebuild()
    let [contacts, tagged] = [0, 0]
    for await (const page of adapter.readAll(signal)) {
      rebuild.add(page.filter(({ customerId }) => !journal.isSuppressed(customerId)))
      contacts += page.length
      tagged += page.filter(({ state }) => state.segment !== '').length
      onProgress?.(contacts)
    }
    rebuild.finish()
    return { schemaVersion: 1, contacts, tagged, reads: adapter.traffic().reads - before }
  } finally {
    unlock()
  }
}
