import { sameState } from '../contact-state.ts'
import { type ContactReading, type CrmAdapter, type RecordOutcome, UNREADABLE } from '../crm-adapter.ts'
import { CrmError } from '../errors.ts'
import type { Journal, JournalledOperation } from '../journal/journal.ts'

/**
 * Reads the contacts back whose write was not answered. Those that hold exactly what was sent are applied; the others
 * stay unknown, and the next run writes them again. A CRM that does not answer leaves all as they are.
 */
export async function settleUnknown(
  { planId, adapter, journal }: { planId: number; adapter: CrmAdapter; journal: Journal },
  operations: readonly JournalledOperation[],
  signal: AbortSignal,
): Promise<void> {
  const doubtful = new Set(journal.unknownPositions(planId))
  const open = operations.filter(({ position }) => doubtful.has(position))
  const { maxBatch } = adapter.capabilities
  for (let start = 0; start < open.length && !signal.aborted; start += maxBatch) {
    const batch = open.slice(start, start + maxBatch)
    try {
      const ids = batch.map(({ customerId }) => customerId)
      const readings = await adapter.readBack(ids, signal)
      const outcomes = batch.map((operation, index) => settled(operation, readings[index] ?? null))
      journal.record(planId, batch, outcomes)
    } catch (error) {
      if (error instanceof CrmError) return
      throw error
    }
  }
}

function settled(
  { kind, state }: JournalledOperation,
  reading: ContactReading | null | typeof UNREADABLE,
): RecordOutcome {
  if (reading === UNREADABLE) return { state: 'unknown' }
  if (reading === null) return kind === 'removal' ? { state: 'missing' } : { state: 'unknown' }
  if (!sameState(reading.state, state)) return { state: 'unknown' }
  const { crmId, correlationId } = reading
  return { state: 'applied', crmId, created: kind === 'create', correlationId }
}
