import { sameState } from '../contact-state.ts'
import type { ContactReading, CrmAdapter } from '../crm-adapter.ts'
import { CrmError } from '../errors.ts'
import type { Journal } from '../journal/journal.ts'
import type { SyncPlan } from '../plan/sync-plan.ts'

/**
 * Reads all contacts that a plan would change back before its first write, and compares them with what the plan was made
 * from. What differs is noted in the journal, so that the next plan shows it. Contacts whose last write was never answered
 * are passed over: the plan knows nothing of them. Costs a read for each batch of contacts that exist.
 *
 * @throws CrmError `PLAN_STALE` when somebody changed or removed one of them since it was written
 */
export async function checkCrm(
  {
    plan,
    adapter,
    journal,
  }: {
    readonly plan: SyncPlan
    readonly adapter: Pick<CrmAdapter, 'readBack' | 'capabilities'>
    readonly journal: Pick<Journal, 'certainOf' | 'adopt'>
  },
  signal: AbortSignal,
): Promise<void> {
  const looked = plan.operations.flatMap(({ kind, customerId }) => (kind === 'create' ? [] : [customerId]))
  const { maxBatch } = adapter.capabilities
  const found: ContactReading[] = []
  const gone: string[] = []
  for (let start = 0; start < looked.length; start += maxBatch) {
    const batch = looked.slice(start, start + maxBatch)
    const readings = await adapter.readBack(batch, signal)
    for (const [index, customerId] of batch.entries()) {
      const expected = journal.certainOf(customerId)
      const reading = readings[index] ?? null
      if (expected === null) continue
      if (reading === null) gone.push(customerId)
      else if (!sameState(reading.state, expected)) found.push(reading)
    }
  }
  const changed = found.length + gone.length
  if (changed === 0) return
  journal.adopt(found, gone)
  throw new CrmError(
    'PLAN_STALE',
    `Somebody changed ${changed} of the ${looked.length} contacts to change in the CRM since they were written; plan again, which shows what they hold now.`,
  )
}
