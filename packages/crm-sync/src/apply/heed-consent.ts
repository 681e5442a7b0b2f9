import { NO_FACTS, nextState, planStamp } from '../plan/desired-state.ts'
import type { PlannedOperation, SyncPlan } from '../plan/sync-plan.ts'
import type { OptedOut } from './look-at-contacts.ts'

/**
 * What becomes of a contact whose mark in the CRM says that it wants no marketing: `skip` writes nothing to it and
 * leaves what is there; `clear` takes segment, tags and scores away in one last write, and then leaves it alone.
 */
export type ConsentPolicy = 'skip' | 'clear'

/**
 * The writes of a plan without the contacts that have opted out; under `clear` those that carry anything of ours are
 * emptied. No contact is made for somebody who has opted out.
 */
export function heedConsent(
  { operations, issue, runId }: Pick<SyncPlan, 'operations' | 'issue' | 'runId'>,
  { customerIds, tagged }: OptedOut,
  policy: ConsentPolicy,
): PlannedOperation[] {
  const stamp = planStamp(issue, runId)
  return operations.flatMap((operation): PlannedOperation[] => {
    const { customerId } = operation
    if (!customerIds.has(customerId)) return [operation]
    const held = policy === 'skip' ? undefined : tagged.get(customerId)
    return held === undefined
      ? []
      : [{ kind: 'removal', customerId, state: nextState(NO_FACTS, held, stamp) }]
  })
}
