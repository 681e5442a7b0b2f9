import { hasScores } from '../contact-state.ts'
import { type CrmAdapter, UNREADABLE_CONTACT } from '../crm-adapter.ts'
import { systemTiming, type Timing } from '../http/timing.ts'
import type { Journal } from '../journal/journal.ts'
import { consentStamp, type SyncPlan } from '../plan/sync-plan.ts'
import { type Confirmation, confirmPlan } from './confirm-plan.ts'
import { cutBatches } from './cut-batches.ts'
import { type ConsentPolicy, heedConsent } from './heed-consent.ts'
import { lookAtContacts, type OptedOut } from './look-at-contacts.ts'
import { runBatches } from './run-batches.ts'
import { runSignal } from './run-signal.ts'
import { settleUnknown } from './settle-unknown.ts'
import type { SyncOutcome, SyncStop } from './sync-outcome.ts'

/** How far a run is. */
export interface SyncProgress {
  /** Contacts whose fate is known or declared unknown. */
  readonly done: number
  readonly total: number
}

/** What {@link applySync} needs. */
export interface ApplyOptions {
  readonly plan: SyncPlan
  readonly adapter: CrmAdapter
  /** The journal from which the plan was made. */
  readonly journal: Journal
  readonly confirmation: Confirmation
  /** Stops the run between two batches; what is on the wire is waited for. */
  readonly signal?: AbortSignal | undefined
  /** Longest time for the run, in milliseconds; what is on the wire then is waited for. Default none. */
  readonly deadlineMs?: number | undefined
  /** Clock of the deadline. Default that of this machine. */
  readonly timing?: Pick<Timing, 'sleep'> | undefined
  /**
   * Whether the contacts that would change are compared with what the plan was made from before the first write, so that
   * a plan which a person has read is not carried out on others. Default true where the confirmation is a hash.
   */
  readonly checkCrm?: boolean | undefined
  /** What becomes of contacts that have opted out in the CRM. Default `skip`. */
  readonly consent?: ConsentPolicy | undefined
  readonly onProgress?: ((progress: SyncProgress) => void) | undefined
}

/**
 * Carries out a plan: makes the CRM properties that are missing, writes the contacts in batches, and accounts
 * for each of them in the journal. A run that was killed is simply planned and run again. A plan with nothing to
 * write costs one read and no write. The contacts to write are read first, a request for each batch: who has opted out in
 * the CRM itself is not written, and is left out of the plans of the same month. A contact that the CRM refuses to show is not
 * written either: it is rejected as `UNREADABLE`.
 *
 * @returns the outcome; `stoppedBy` says why it is not complete: `BRAKES` (nothing was sent), or the code of the
 *   error that ended the run after its first contact
 * @throws CrmError before anything is written: `PLAN_STALE`, `PLAN_CHANGED`, `JOURNAL_BUSY`, `SCHEMA_CONFLICT`,
 *   `CRM_MISMATCH`, and whatever the CRM's first answer shows (`WRONG_TOKEN`, `MISSING_SCOPES`, `UNREACHABLE`,
 *   `NOT_A_CRM`)
 *
 * @example
 * const plan = planSync({ members, journal, issue: '2018-07', runId: 'r1' })
 * const outcome = await applySync({ plan, adapter, journal, confirmation: { planHash: plan.hash } })
 * // outcome.applied 93358, outcome.rejected 0, outcome.unknown 0
 */
export async function applySync(options: ApplyOptions): Promise<SyncOutcome> {
  const { plan, adapter, journal, confirmation, deadlineMs, timing = systemTiming, onProgress } = options
  const unlock = journal.lock()
  const { signal, release } = runSignal(options.signal, deadlineMs, timing)
  try {
    const before = adapter.traffic()
    const report = (
      counts: Pick<SyncOutcome, 'applied' | 'rejected' | 'unknown' | 'pending' | 'optedOut' | 'reasons'>,
      stoppedBy: SyncStop | null,
    ): SyncOutcome => {
      const { reads, writes } = adapter.traffic()
      const traffic = { requests: writes - before.writes, reads: reads - before.reads }
      const outcome = { schemaVersion: 1 as const, hash: plan.hash, ...counts, ...traffic }
      return stoppedBy === null ? outcome : { ...outcome, stoppedBy }
    }
    const planned = plan.operations.length
    const nothing = { applied: 0, rejected: 0, unknown: 0, pending: planned, optedOut: 0, reasons: [] }
    const verdict = confirmPlan(plan, confirmation, journal)
    if ('stoppedBy' in verdict) return report(nothing, verdict.stoppedBy)

    await adapter.ensureSchema(plan.fields, {
      journalId: journal.id,
      expectKey: journal.hasWritten(),
      signal,
    })
    if (plan.scope === 'all') {
      const customerIds = new Set(plan.operations.map(({ customerId }) => customerId))
      journal.keepDeadLetters((customerId) => customerIds.has(customerId))
    }
    if (planned === 0) return report(nothing, null)

    const compare = options.checkCrm ?? 'planHash' in confirmation
    const out = await lookAtContacts({ plan, adapter, journal, compare }, signal)
    const heeded = heedConsent(plan, out, options.consent ?? 'skip')
    const optedOut = planned - heeded.length
    const total = heeded.length
    const planId = journal.begin({ ...plan, operations: heeded }, verdict.confirmedHash)
    journal.noteOptedOut(consentStamp(plan), [...out.customerIds])
    const operations = heeded.map((operation, position) => ({ ...operation, position }))
    const closed = operations.filter(({ customerId }) => out.unreadable.has(customerId))
    const open = operations.filter(({ customerId }) => !out.unreadable.has(customerId))
    if (closed.length > 0) {
      const rejections = closed.map(() => UNREADABLE_CONTACT)
      journal.record(planId, closed, rejections)
    }
    const refusedBefore = new Set(journal.deadLetters().map(({ customerId }) => customerId))
    let done = closed.length
    const stop = await runBatches({
      planId,
      batches: cutBatches(open, adapter.capabilities.maxBatch, refusedBefore),
      adapter,
      journal,
      signal,
      fields: namedFields(plan, out),
      onBatch: (contacts) => {
        done += contacts
        onProgress?.({ done, total })
      },
    })
    if (stop === null) await settleUnknown({ planId, adapter, journal }, operations, signal)
    const { planned: pending, ...fates } = journal.finish(planId)
    return report({ ...fates, pending, optedOut, reasons: journal.rejections(planId) }, stop)
  } finally {
    release()
    unlock()
  }
}

/** The properties of the plan; all of them where somebody who opted out carries scores that the plan does not know of. */
function namedFields({ fields }: SyncPlan, { tagged }: OptedOut): ReadonlySet<string> | undefined {
  return [...tagged.values()].some(hasScores) ? undefined : new Set(fields.map(({ name }) => name))
}
