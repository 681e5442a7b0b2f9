import type { CrmAdapter } from '../crm-adapter.ts'
import type { Journal } from '../journal/open-journal.ts'
import type { SyncPlan } from '../plan/sync-plan.ts'
import type { SyncOutcome } from './sync-outcome.ts'

/** The consent of a person: `yes` to any plan without brakes, or the hash of exactly this plan. */
export type Confirmation = { readonly yes: true } | { readonly planHash: string }

export interface SyncProgress {
  /** Contacts whose fate is known or declared unknown. */
  readonly done: number
  readonly total: number
}

export interface ApplyOptions {
  readonly plan: SyncPlan
  readonly adapter: CrmAdapter
  readonly journal: Journal
  readonly confirmation: Confirmation
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: SyncProgress) => void) | undefined
}

export async function applySync(options: ApplyOptions): Promise<SyncOutcome> {
  throw new Error(options.plan.hash)
}
