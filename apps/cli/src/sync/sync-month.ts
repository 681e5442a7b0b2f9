import { type CrmAdapter, membersOfRows, type SyncOutcome, type SyncPlan } from '@clientele/crm-sync'
import type { Progress } from '../console/terminal/progress.ts'
import type { Terminal } from '../console/terminal/terminal.ts'
import type { MonthRun } from '../month/run-month.ts'
import { memberRows } from '../output/members-file.ts'
import { openSyncJournal } from './open-sync-journal.ts'
import { type ApplyTarget, applyPlan, planMembers } from './sync-members.ts'

/** Where a month's tags go: no adapter means plan only; a plan hash releases the brakes of exactly that plan. */
export interface SyncTarget {
  readonly journal: string
  readonly adapter: CrmAdapter | null
  readonly planHash?: string | undefined
  readonly emails?: ReadonlyMap<string, string> | undefined
  readonly consent?: ApplyTarget['consent']
  readonly scores?: boolean | undefined
}

/** Plans the sync of a month that was run, and executes it when there is an adapter. */
export async function syncMonth(
  { analysis }: MonthRun,
  { journal: file, adapter, planHash, emails, consent, scores }: SyncTarget,
  terminal: Terminal,
  progress: Progress,
): Promise<{ plan: SyncPlan; outcome: SyncOutcome | null }> {
  const journal = openSyncJournal(file, terminal)
  try {
    const plan = planMembers(
      {
        members: membersOfRows(memberRows(analysis.current.segmentation, analysis.leftAlone)),
        issue: analysis.month,
        runId: analysis.current.model.id,
        emails,
        scores,
      },
      journal,
    )
    if (adapter === null) return { plan, outcome: null }
    const confirmation = planHash === undefined ? ({ yes: true } as const) : { planHash }
    return {
      plan,
      outcome: await applyPlan(plan, { adapter, journal, confirmation, consent }, terminal, progress),
    }
  } finally {
    journal.close()
  }
}
