import type { BatchOutcome, CrmAdapter, RecordOutcome } from '../crm-adapter.ts'
import { CrmError } from '../errors.ts'
import type { Journal } from '../journal/journal.ts'
import type { Batch } from './cut-batches.ts'
import type { SyncStop } from './sync-outcome.ts'

/** What {@link sendBatch} needs beside the batch. */
export interface BatchSender {
  readonly planId: number
  readonly adapter: CrmAdapter
  readonly journal: Journal
  readonly signal: AbortSignal
  /** Names of the properties to write. Default all. */
  readonly fields?: ReadonlySet<string> | undefined
}

/** How many contacts of a batch the CRM applied and rejected, and what ended it before its end. */
export interface BatchReport {
  readonly applied: number
  readonly rejected: number
  readonly stop: SyncStop | null
}

/** Why a journal takes nothing more from this run. */
export const JOURNAL_CODES: ReadonlySet<string> = new Set(['FENCED', 'BAD_JOURNAL', 'JOURNAL_UNWRITABLE'])

type Refusal = Extract<BatchOutcome, { kind: 'refused' }>

/**
 * Sends one batch and records the fate of its contacts. A batch that is refused as a whole is sent again without the
 * contacts that the refusal names, or else in two halves, until every refused contact stands alone: of 100 contacts
 * with k bad ones the others are applied in at most 2k · 7 + 1 requests, since halving 100 seven times leaves one.
 */
export async function sendBatch(sender: BatchSender, { mode, operations }: Batch): Promise<BatchReport> {
  const { planId, adapter, journal, signal, fields } = sender
  const inputs = operations.map(({ customerId, position, state }) => ({
    customerId,
    state,
    fields,
    traceId: `${planId}-${position}`,
  }))
  try {
    journal.markSent(planId, operations)
    const outcome = await adapter.upsert(inputs, { mode, signal })
    if (outcome.kind === 'refused') return await withoutCulprits(sender, { mode, operations }, outcome)
    journal.record(planId, operations, outcome.records)
    return count(outcome.records)
  } catch (error) {
    if (!(error instanceof CrmError)) throw error
    const { code, message, resumeAt } = error
    // Another sync has taken over and accounted for all this one had open, or the journal takes nothing more: what was
    // sent stays sent there, which the next plan takes for unknown.
    if (JOURNAL_CODES.has(code)) return { applied: 0, rejected: 0, stop: { code, message } }
    const isAlone = code === 'NO_ANSWER'
    if (error.outcomeUnknown || isAlone) journal.record(planId, operations, [])
    else journal.markUnsent(planId, operations)
    const stop = resumeAt === undefined ? { code, message } : { code, message, resumeAt }
    return { applied: 0, rejected: 0, stop: isAlone ? null : stop }
  }
}

async function withoutCulprits(
  sender: BatchSender,
  { mode, operations }: Batch,
  { code, message, culprits, correlationId }: Refusal,
): Promise<BatchReport> {
  const { planId, journal } = sender
  const rejection: RecordOutcome = { state: 'rejected', code, message, correlationId }
  if (operations.length === 1) {
    journal.record(planId, operations, [rejection])
    return count([rejection])
  }
  const bad = new Set(culprits.length < operations.length ? culprits : [])
  const named = operations.filter((_, index) => bad.has(index))
  const rest = operations.filter((_, index) => !bad.has(index))
  journal.markUnsent(planId, rest)
  journal.record(
    planId,
    named,
    named.map(() => rejection),
  )
  const middle = named.length > 0 ? rest.length : Math.ceil(rest.length / 2)
  let [applied, rejected] = [0, named.length]
  for (const part of [rest.slice(0, middle), rest.slice(middle)]) {
    if (part.length === 0) continue
    const report = await sendBatch(sender, { mode, operations: part })
    applied += report.applied
    rejected += report.rejected
    if (report.stop !== null) return { applied, rejected, stop: report.stop }
  }
  return { applied, rejected, stop: null }
}

function count(records: readonly RecordOutcome[]): BatchReport {
  return {
    applied: records.filter(({ state }) => state === 'applied' || state === 'missing').length,
    rejected: records.filter((record) => record.state === 'rejected' && record.unasked !== true).length,
    stop: null,
  }
}
