import type { CrmAdapter, WriteOptions } from '../crm-adapter.ts'
import { CrmError } from '../errors.ts'
import type { Journal, JournalledOperation } from '../journal/open-journal.ts'
import type { SyncStop } from './sync-outcome.ts'

/** Contacts that go in one write, all in the same mode. */
export interface Batch {
  readonly mode: WriteOptions['mode']
  readonly operations: readonly JournalledOperation[]
}

/**
 * Cuts operations into batches. Removals go separately in mode `update`, so that a contact which somebody
 * deleted in the CRM does not come back empty.
 */
export function cutBatches(operations: readonly JournalledOperation[], size: number): Batch[] {
  const cut = (mode: Batch['mode'], wanted: (kind: JournalledOperation['kind']) => boolean): Batch[] => {
    const matching = operations.filter(({ kind }) => wanted(kind))
    return Array.from({ length: Math.ceil(matching.length / size) }, (_, index) => ({
      mode,
      operations: matching.slice(index * size, (index + 1) * size),
    }))
  }
  return [...cut('upsert', (kind) => kind !== 'removal'), ...cut('update', (kind) => kind === 'removal')]
}

/** What {@link runBatches} needs. */
export interface BatchRun {
  readonly planId: number
  readonly batches: readonly Batch[]
  readonly adapter: CrmAdapter
  readonly journal: Journal
  readonly signal: AbortSignal | undefined
  readonly onBatch: (contacts: number) => void
}

/**
 * Sends batches, a few at a time, with the journal always one step ahead of the wire. The first failure of the
 * CRM as a whole ends the run: batches in flight are waited for, no other is begun.
 *
 * @returns why the run stopped early; null when every batch was sent
 */
export async function runBatches(run: BatchRun): Promise<SyncStop | null> {
  const queue = run.batches[Symbol.iterator]()
  let stop: SyncStop | null = null
  async function worker(): Promise<void> {
    for (const batch of queue) {
      stop ??= run.signal?.aborted === true ? INTERRUPTED : null
      if (stop !== null) return
      stop = (await sendBatch(run, batch)) ?? stop
      if (stop === null) run.onBatch(batch.operations.length)
    }
  }
  await Promise.all(Array.from({ length: run.adapter.capabilities.concurrency }, worker))
  return stop
}

const INTERRUPTED: SyncStop = { code: 'ABORTED', message: 'The sync was interrupted; run it again.' }

async function sendBatch(
  { planId, adapter, journal, signal }: BatchRun,
  { mode, operations }: Batch,
): Promise<SyncStop | null> {
  journal.markSent(planId, operations)
  try {
    const inputs = operations.map(({ customerId, position, state }) => ({
      customerId,
      state,
      traceId: `${planId}-${position}`,
    }))
    journal.record(planId, operations, await adapter.upsert(inputs, { mode, signal }))
    return null
  } catch (error) {
    if (!(error instanceof CrmError)) throw error
    if (error.outcomeUnknown) {
      journal.record(
        planId,
        operations,
        operations.map(() => ({ state: 'unknown' })),
      )
    } else {
      journal.markUnsent(planId, operations)
    }
    return { code: error.code, message: error.message }
  }
}
