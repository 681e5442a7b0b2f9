import {
  type ApplyOptions,
  applySync,
  type Confirmation,
  type CrmAdapter,
  type Journal,
  type PlanScope,
  planSync,
  type SyncMember,
  type SyncOutcome,
  type SyncPlan,
} from '@clientele/crm-sync'
import { countOf, formatCount } from '../console/numbers.ts'
import type { Progress } from '../console/terminal/progress.ts'
import type { Terminal } from '../console/terminal/terminal.ts'

/** What is to be on the contacts, and in whose name. */
export interface SyncRequest {
  readonly members: readonly SyncMember[]
  readonly issue: string | null
  readonly runId: string
  /** Addresses by customer id, which the plan looks at for members who share one. */
  readonly emails?: ReadonlyMap<string, string> | undefined
  /** Whether contacts carry the three scores. Default true. */
  readonly scores?: boolean | undefined
  /** Whether the file of the members is still the one that was read. */
  readonly isUnchanged: () => Promise<boolean>
}

/** Where and how a plan is executed. */
export interface ApplyTarget {
  readonly adapter: CrmAdapter
  readonly journal: Journal
  readonly confirmation: Confirmation
  readonly deadlineMs?: number | undefined
  readonly consent?: ApplyOptions['consent']
}

/** Plans the sync of members against what the CRM has acknowledged; asks and writes nothing. */
export function planMembers(
  { members, issue, runId, emails, scores }: Omit<SyncRequest, 'isUnchanged'>,
  journal: Journal,
  scope: PlanScope = 'all',
): SyncPlan {
  return planSync({ members, journal, issue, runId, scope, emails, scores })
}

/** Executes a plan with progress, until done or interrupted. */
export async function applyPlan(
  plan: SyncPlan,
  target: ApplyTarget,
  terminal: Terminal,
  progress: Progress,
): Promise<SyncOutcome> {
  progress.start('sync')
  const outcome = await terminal.hold('the batches under way', () =>
    applySync({
      plan,
      ...target,
      signal: terminal.signal,
      onProgress: ({ done, total }) =>
        progress.update(`${formatCount(done)} of ${formatCount(total)} contacts`, done / total),
    }),
  )
  if (outcome.stoppedBy === undefined)
    progress.done(
      `${countOf(outcome.applied, 'contact')} written, ${formatCount(plan.unchanged)} already right`,
    )
  else progress.stop(outcome.stoppedBy.message)
  return outcome
}
