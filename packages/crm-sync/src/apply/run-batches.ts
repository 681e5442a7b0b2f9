import type { CrmAdapter } from '../crm-adapter.ts'
import { CrmError } from '../errors.ts'
import type { Journal } from '../journal/journal.ts'
import type { Batch } from './cut-batches.ts'
import { type BatchReport, JOURNAL_CODES, sendBatch } from './send-batch.ts'
import type { SyncStop } from './sync-outcome.ts'

/** What {@link runBatches} needs. */
export interface BatchRun {
  readonly planId: number
  readonly batches: readonly Batch[]
  readonly adapter: CrmAdapter
  readonly journal: Journal
  /** Ends the run between two batches; the reason may be the stop to report. */
  readonly signal: AbortSignal
  /** Names of the properties to write. Default all. */
  readonly fields?: ReadonlySet<string> | undefined
  readonly onBatch: (contacts: number) => void
}

/** Batches refused to the last contact, with none applied before, after which nothing else is tried. */
const HOPELESS_BATCHES = 3

/**
 * Sends batches, a few at a time, with the journal always one step ahead of the wire. The first failure of the
 * CRM as a whole ends the run: batches in flight are waited for, no other is begun. So does a CRM that refuses every
 * contact of the first three batches.
 *
 * @returns why the run stopped early; null when every batch was sent
 */
export async function runBatches(run: BatchRun): Promise<SyncStop | null> {
  const queue = run.batches[Symbol.iterator]()
  const refused = { batches: 0, hopeless: true }
  let stop: SyncStop | null = null
  async function worker(): Promise<void> {
    for (const batch of queue) {
      stop ??= run.signal.aborted ? interruption(run.signal) : null
      if (stop !== null) return
      const { applied, rejected, stop: failure } = await sendBatch(run, batch).catch(journalStop)
      stop ??= failure?.code === 'ABORTED' ? interruption(run.signal) : failure
      if (failure === null) run.onBatch(batch.operations.length)
      if (applied > 0) refused.hopeless = false
      if (rejected > 1 && rejected === batch.operations.length) refused.batches++
      if (refused.hopeless && refused.batches >= HOPELESS_BATCHES) stop ??= ALL_REFUSED
    }
  }
  await Promise.all(Array.from({ length: run.adapter.capabilities.concurrency }, worker))
  return stop
}

/** A journal that cannot be written ends the run like a CRM that does not answer: after what is on the wire. */
function journalStop(error: unknown): BatchReport {
  if (!(error instanceof CrmError) || !JOURNAL_CODES.has(error.code)) throw error
  return { applied: 0, rejected: 0, stop: { code: error.code, message: error.message } }
}

const ALL_REFUSED: SyncStop = {
  code: 'ALL_REFUSED',
  message:
    'The CRM refuses one contact after the other and accepted none; see the reasons, then run the sync again.',
}

/** What a run that passed its deadline reports, as the reason of its signal. */
export const DEADLINE_PASSED: SyncStop = {
  code: 'DEADLINE',
  message: 'The sync used up the time that it was given; run it again to do the rest.',
}

function interruption({ reason }: AbortSignal): SyncStop {
  if (reason === DEADLINE_PASSED) return DEADLINE_PASSED
  return { code: 'ABORTED', message: 'The sync was interrupted; run it again.' }
}
