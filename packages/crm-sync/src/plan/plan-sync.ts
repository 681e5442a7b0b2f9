import type { Journal } from '../journal/open-journal.ts'
import type { SyncMember } from '../read-members.ts'
import type { BrakeLimits } from './brake.ts'
import type { SyncPlan } from './sync-plan.ts'

export interface PlanOptions {
  readonly members: readonly SyncMember[]
  readonly journal: Pick<Journal, 'acknowledged' | 'revision'>
  /** Calendar month of the playbook, `YYYY-MM`. */
  readonly issue: string
  /** Identifies the run that wrote; part of the hash, so plan and apply must be given the same one. */
  readonly runId: string
  /** Default {@link DEFAULT_BRAKE_LIMITS}. */
  readonly limits?: Partial<BrakeLimits>
}

export function planSync(options: PlanOptions): SyncPlan {
  throw new Error(options.issue)
}
