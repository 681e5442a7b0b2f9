import { accountMismatch } from '../account-mismatch.ts'
import type { ContactState } from '../contact-state.ts'
import type { ContactReading, CrmAdapter } from '../crm-adapter.ts'
import type { Journal } from '../journal/journal.ts'
import { NO_FACTS } from '../plan/desired-state.ts'
import { type DriftExample, type DriftKind, type DriftReport, firstDifference } from './drift-report.ts'

/** What {@link verifySync} needs. */
export interface VerifyOptions {
  readonly adapter: Pick<CrmAdapter, 'check' | 'readAll' | 'traffic'>
  readonly journal: Pick<Journal, 'id' | 'known' | 'hasWritten' | 'isSuppressed'>
  readonly signal?: AbortSignal | undefined
  /** Called with the number of contacts read so far. */
  readonly onProgress?: ((contacts: number) => void) | undefined
}

/** Examples shown of each kind. */
const EXAMPLES = 10

const EMPTY_STATE: ContactState = { ...NO_FACTS, previousSegment: '', segmentSince: '', issue: '', runId: '' }

/**
 * Reads all contacts back and compares them with what the CRM last confirmed. Writes nothing, neither to the CRM nor
 * to the journal. One read request for a hundred contacts of the account.
 *
 * @throws CrmError `CRM_MISMATCH` for the account of another journal, and what the CRM's answers show
 *
 * @example
 * const { missing, changed, extra } = await verifySync({ adapter, journal })
 */
export async function verifySync(options: VerifyOptions): Promise<DriftReport> {
  const { adapter, journal, signal, onProgress } = options
  const before = adapter.traffic().reads
  const { journalId } = await adapter.check(signal)
  if (journal.hasWritten() && journalId !== journal.id) throw accountMismatch(journalId)

  const known = journal.known()
  const drift = createDriftCounter()
  let [contacts, unsettled] = [0, 0]
  for await (const page of adapter.readAll(signal)) {
    contacts += page.length
    for (const reading of page) {
      const contact = known.take(reading.customerId)
      if (contact?.unsettled !== undefined) unsettled++
      else if (journal.isSuppressed(reading.customerId)) drift.resurrect(reading)
      else drift.compare(reading, contact?.acknowledged)
    }
    onProgress?.(contacts)
  }
  for (const [customerId, { acknowledged, unsettled: sent }] of known.rest()) {
    const segment = acknowledged?.segment ?? ''
    if (sent !== undefined) unsettled++
    else if (segment !== '' && !journal.isSuppressed(customerId)) drift.miss(customerId, segment)
  }
  const reads = adapter.traffic().reads - before
  return { schemaVersion: 1, contacts, ...drift.result(), unsettled, reads }
}

interface DriftCounter {
  compare(reading: ContactReading, expected: ContactState | undefined): void
  miss(customerId: string, segment: string): void
  resurrect(reading: ContactReading): void
  result(): Pick<DriftReport, 'right' | DriftKind | 'examples'>
}

function createDriftCounter(): DriftCounter {
  const counts = { right: 0, missing: 0, changed: 0, extra: 0, erased: 0 }
  const examples: DriftExample[] = []
  const add = (example: DriftExample): void => {
    if (++counts[example.kind] <= EXAMPLES) examples.push(example)
  }
  return {
    compare({ customerId, state }, expected) {
      const difference = firstDifference(expected ?? EMPTY_STATE, state)
      const isUntagged = state.segment === '' && state.tags === ''
      if (difference === null || (expected === undefined && isUntagged)) counts.right++
      else add({ kind: expected === undefined ? 'extra' : 'changed', customerId, ...difference })
    },
    miss: (customerId, segment) =>
      add({ kind: 'missing', customerId, property: null, expected: segment, found: '' }),
    resurrect: ({ customerId, state }) =>
      add({ kind: 'erased', customerId, property: null, expected: '', found: state.segment }),
    result: () => ({ ...counts, examples }),
  }
}
