import { type ContactState, FACT_KEYS, sameState } from '../contact-state.ts'
import { type ContactReading, type CrmAdapter, UNREADABLE } from '../crm-adapter.ts'
import { CrmError } from '../errors.ts'
import type { Journal } from '../journal/journal.ts'
import type { SyncPlan } from '../plan/sync-plan.ts'

/** What {@link lookAtContacts} needs. */
export interface LookOptions {
  readonly plan: Pick<SyncPlan, 'operations'>
  readonly adapter: Pick<CrmAdapter, 'readBack' | 'optedOutAmong' | 'capabilities'>
  readonly journal: Pick<Journal, 'certainOf' | 'adopt'>
  /** Whether contacts that somebody changed since they were written stop the run. */
  readonly compare: boolean
}

/** Who has opted out in the CRM, of the contacts that a plan would write. */
export interface OptedOut {
  readonly customerIds: ReadonlySet<string>
  /** What those of them hold who carry a segment, tags or scores of ours. */
  readonly tagged: ReadonlyMap<string, ContactState>
  /** Of whom the CRM refuses to say. */
  readonly unreadable: ReadonlySet<string>
}

/**
 * Reads all contacts that a plan would change before its first write: who has opted out, of whom the CRM does not say, and, where that is asked, whether
 * they are still what the plan was made from. What differs is noted in the journal, so that the next plan shows it;
 * contacts whose last write was never answered are passed over, since the plan knows nothing of them. One read for each
 * batch of contacts that exist; what the adapter needs for new ones, which is one read where nobody has opted out and no
 * address is known.
 *
 * @throws CrmError `PLAN_STALE` when somebody changed or removed one of them since it was written
 */
export async function lookAtContacts(
  { plan, adapter, journal, compare }: LookOptions,
  signal: AbortSignal,
): Promise<OptedOut> {
  const looked = plan.operations.flatMap(({ kind, customerId }) => (kind === 'create' ? [] : [customerId]))
  const added = plan.operations.flatMap(({ kind, customerId }) => (kind === 'create' ? [customerId] : []))
  const consent = added.length === 0 ? null : await adapter.optedOutAmong(added, signal)
  const customerIds = new Set(consent?.optedOut)
  const unreadable = new Set(consent?.unreadable)
  const tagged = new Map<string, ContactState>()
  const found: ContactReading[] = []
  const gone: string[] = []
  const { maxBatch } = adapter.capabilities
  for (let start = 0; start < looked.length; start += maxBatch) {
    const batch = looked.slice(start, start + maxBatch)
    const readings = await adapter.readBack(batch, signal)
    for (const [index, customerId] of batch.entries()) {
      const reading = readings[index] ?? null
      if (reading === UNREADABLE) {
        unreadable.add(customerId)
        continue
      }
      if (reading?.optedOut === true) {
        customerIds.add(customerId)
        if (FACT_KEYS.some((key) => reading.state[key] !== '')) tagged.set(customerId, reading.state)
      }
      const expected = compare ? journal.certainOf(customerId) : null
      if (expected === null) continue
      if (reading === null) gone.push(customerId)
      else if (!sameState(reading.state, expected)) found.push(reading)
    }
  }
  const changed = found.length + gone.length
  if (changed === 0) return { customerIds, tagged, unreadable }
  journal.adopt(found, gone)
  throw new CrmError(
    'PLAN_STALE',
    `Somebody changed ${changed} of the ${looked.length} contacts to change in the CRM since they were written; plan again, which shows what they hold now.`,
  )
}
