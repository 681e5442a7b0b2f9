import type { ContactState } from '../contact-state.ts'
import type { FieldDefinition } from '../crm-adapter.ts'
import type { SyncPlanDocument } from './sync-plan-document.ts'

/** Which contacts a plan is about: all, or those whose last write the CRM refused. */
export type PlanScope = 'all' | 'dead-letters'

/** One write of a plan: the complete state that the contact will have afterwards. */
export interface PlannedOperation {
  readonly kind: 'create' | 'update' | 'removal'
  readonly customerId: string
  readonly state: ContactState
}

/**
 * In whose name it was read who has opted out: such a mark is believed by plans of the same month, or of the same run
 * where there is none, and looked at again by the others.
 */
export function consentStamp({ issue, runId }: Pick<SyncPlanDocument, 'issue' | 'runId'>): string {
  return issue ?? runId
}

/**
 * The exact list of CRM writes, with the counts that people read. Operations are in code-unit order of the
 * customer id. `hash` is the SHA-256 of everything that will be written: equal plans have equal hashes.
 */
export interface SyncPlan extends SyncPlanDocument {
  readonly operations: readonly PlannedOperation[]
  readonly scope: PlanScope
  /** The properties that are written, with the options these operations need; no others. */
  readonly fields: readonly FieldDefinition[]
  /** SHA-256 of the desired state alone, by which a killed run recognises its own plan. */
  readonly desiredHash: string
  /** Revision of the journal from which the plan was made. */
  readonly revision: number
}
