import {
  applySync,
  type CrmAdapter,
  hubSpotAdapter,
  type Journal,
  openJournal,
  type PlanScope,
  planSync,
  type SyncMember,
  type SyncOutcome,
  type Timing,
} from '../../src/index.ts'
import { simulatedClock } from './simulated-clock.ts'
import { type SimulatedHubSpot, type SimulationOptions, simulatedHubSpot } from './simulated-hubspot.ts'

export interface SimulatedSync {
  readonly clock: Timing
  readonly crm: SimulatedHubSpot
  readonly journal: Journal
  readonly adapter: CrmAdapter
  sync(members: readonly SyncMember[], options?: SimulatedSyncOptions): Promise<SyncOutcome>
}

export interface SimulatedSyncOptions {
  readonly scope?: PlanScope
  readonly issue?: string
  readonly deadlineMs?: number
  readonly checkCrm?: boolean
  readonly adapter?: CrmAdapter
}

/** A simulated HubSpot, an adapter to it and a journal in memory, all on one simulated clock. */
export function simulatedSync(seed: number, options: SimulationOptions = {}): SimulatedSync {
  const clock = simulatedClock(seed)
  const crm = simulatedHubSpot(clock, options)
  const journal = openJournal(':memory:', { newId: () => `simulated-${seed}` })
  const adapter = hubSpotAdapter({ url: 'https://crm.test', token: 't', fetch: crm.fetch, timing: clock })
  return {
    clock,
    crm,
    journal,
    adapter,
    sync: (members, options = {}) => {
      const { scope = 'all', issue = '2018-07', deadlineMs, checkCrm, adapter: other = adapter } = options
      const plan = planSync({ members, journal, issue, runId: 'r', scope })
      const confirmation = { planHash: plan.hash }
      return applySync({ plan, adapter: other, journal, confirmation, deadlineMs, checkCrm, timing: clock })
    },
  }
}
