import { createHash } from 'node:crypto'
import { STATE_FIELDS } from '../contact-fields.ts'
import { type ContactFacts, type ContactState, FACT_KEYS } from '../contact-state.ts'
import type { PlannedOperation } from './sync-plan.ts'
import type { SyncPlanDocument } from './sync-plan-document.ts'

/**
 * SHA-256 (hex) of a plan's content: stamp, counts, brakes, and every operation with its complete state, one
 * canonical JSON line each. The journal's revision is left out: the same writes have the same hash.
 */
export function planHash(
  plan: Omit<SyncPlanDocument, 'hash'>,
  operations: readonly PlannedOperation[],
): string {
  const hash = createHash('sha256')
  const { schemaVersion, issue, runId, creates, updates, removals, unchanged, suppressed } = plan
  const brakes = plan.brakes.map(({ code, value, limit }) => [code, value, limit])
  const head = [schemaVersion, issue, runId, creates, updates, removals, unchanged, suppressed, brakes]
  hash.update(`${JSON.stringify(head)}\n`)
  for (const { kind, customerId, state } of operations) {
    hash.update(`${JSON.stringify([kind, customerId, ...stateValues(state)])}\n`)
  }
  return hash.digest('hex')
}

/** SHA-256 (hex) of what is wanted, whatever the CRM holds now: the stamp and the facts of every member. */
export function desiredHash(
  stamp: { readonly issue: string | null; readonly runId: string },
  members: Iterable<readonly [string, ContactFacts]>,
): string {
  const hash = createHash('sha256')
  hash.update(`${JSON.stringify([stamp.issue, stamp.runId])}\n`)
  for (const [customerId, facts] of members) {
    hash.update(`${JSON.stringify([customerId, ...FACT_KEYS.map((key) => facts[key])])}\n`)
  }
  return hash.digest('hex')
}

function stateValues(state: ContactState): string[] {
  return STATE_FIELDS.map(([key]) => state[key])
}
