import { createHash, type Hash } from 'node:crypto'
import { STATE_FIELDS } from '../contact-fields.ts'
import { type ContactFacts, type ContactState, FACT_KEYS } from '../contact-state.ts'
import type { PlannedOperation } from './sync-plan.ts'
import type { SyncPlanDocument } from './sync-plan-document.ts'

/**
 * SHA-256 (hex) of a plan's content: stamp, counts, brakes, and every operation with its complete state, one
 * canonical JSON line each. The journal's revision is left out: the same writes have the same hash.
 *
 * @param scores whether the scores are among what is written
 */
export function planHash(
  plan: Omit<SyncPlanDocument, 'hash'>,
  operations: readonly PlannedOperation[],
  scores: boolean,
): string {
  const hash = createHash('sha256')
  const { schemaVersion, issue, runId, creates, updates, removals, unchanged, suppressed } = plan
  const brakes = plan.brakes.map(({ code, value, limit }) => [code, value, limit])
  const head = [schemaVersion, issue, runId, creates, updates, removals, unchanged, suppressed, brakes]
  hash.update(`${JSON.stringify(scores ? head : [...head, 'without scores'])}\n`)
  const lines = hashedLines(hash)
  const values = cachedTail((state: ContactState) => STATE_FIELDS.map(([key]) => state[key]))
  for (const { kind, customerId, state } of operations) {
    lines.add(`[${JSON.stringify(kind)},${JSON.stringify(customerId)},${values(state)}`)
  }
  return lines.digest()
}

/** SHA-256 (hex) of what is wanted, whatever the CRM holds now: the stamp and the facts of every member. */
export interface DesiredHasher {
  add(customerId: string, facts: ContactFacts): void
  digest(): string
}

/** A {@link DesiredHasher} for one month and run; equal facts should be one object. */
export function desiredHasher(stamp: { readonly issue: string; readonly runId: string }): DesiredHasher {
  const lines = hashedLines(createHash('sha256'))
  lines.add(JSON.stringify([stamp.issue || null, stamp.runId]))
  const values = cachedTail((facts: ContactFacts) => FACT_KEYS.map((key) => facts[key]))
  return {
    add: (customerId, facts) => lines.add(`[${JSON.stringify(customerId)},${values(facts)}`),
    digest: lines.digest,
  }
}

/** The end of a JSON array with these values, worked out once for each object. */
function cachedTail<Shared extends object>(values: (shared: Shared) => string[]): (shared: Shared) => string {
  const tails = new Map<Shared, string>()
  return (shared) => {
    const known = tails.get(shared)
    if (known !== undefined) return known
    const tail = JSON.stringify(values(shared)).slice(1)
    tails.set(shared, tail)
    return tail
  }
}

const CHUNK_CHARACTERS = 1 << 16

/** Hands lines to a hash in large pieces, since each piece costs a call. */
function hashedLines(hash: Hash): { add(line: string): void; digest(): string } {
  let chunk = ''
  return {
    add(line) {
      chunk += `${line}\n`
      if (chunk.length < CHUNK_CHARACTERS) return
      hash.update(chunk)
      chunk = ''
    },
    digest: () => hash.update(chunk).digest('hex'),
  }
}
