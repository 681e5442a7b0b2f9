import { CrmError } from '../errors.ts'
import type { Journal } from '../journal/journal.ts'
import { planStale } from '../plan/plan-stale.ts'
import type { SyncPlan } from '../plan/sync-plan.ts'
import type { SyncStop } from './sync-outcome.ts'

/** The consent of a person: `yes` to any plan without brakes, or the hash of exactly this plan. */
export type Confirmation = { readonly yes: true } | { readonly planHash: string }

/** May the plan run, and under which confirmed hash? */
export type Verdict = { readonly confirmedHash: string } | { readonly stoppedBy: SyncStop }

/**
 * Judges a confirmation. Only a hash releases brakes. A run that was killed changed the journal and thereby the
 * plan; its hash still counts while its plan is unfinished and the same state is wanted, since what is left is
 * a part of what was confirmed.
 *
 * @throws CrmError `PLAN_STALE` when the journal moved on since the plan was made, `PLAN_CHANGED` when another
 *   plan was confirmed
 */
export function confirmPlan(
  plan: SyncPlan,
  confirmation: Confirmation,
  journal: Pick<Journal, 'lastPlan' | 'revision'>,
): Verdict {
  if (journal.revision() !== plan.revision) {
    throw planStale()
  }
  if ('planHash' in confirmation) {
    const last = journal.lastPlan()
    const resumes =
      last !== null &&
      !last.finished &&
      last.confirmedHash === confirmation.planHash &&
      last.desiredHash === plan.desiredHash
    if (confirmation.planHash === plan.hash || resumes) return { confirmedHash: confirmation.planHash }
    if (plan.operations.length > 0) {
      throw new CrmError(
        'PLAN_CHANGED',
        `The confirmed plan is not the present one; look at plan ${plan.hash} and confirm that.`,
      )
    }
  }
  if (plan.brakes.length === 0) return { confirmedHash: plan.hash }
  const reasons = plan.brakes.map(({ message }) => message).join(' ')
  const message = `${reasons} Nothing was written; confirm plan ${plan.hash} to go ahead.`
  return { stoppedBy: { code: 'BRAKES', message } }
}
