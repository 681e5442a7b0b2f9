import { byCodeUnit } from '../by-code-unit.ts'
import { contactFields } from '../contact-fields.ts'
import { type ContactState, sameFacts } from '../contact-state.ts'
import type { FieldDefinition, FieldOption } from '../crm-adapter.ts'
import type { Journal } from '../journal/open-journal.ts'
import type { SyncMember } from '../read-members.ts'
import { type BrakeLimits, DEFAULT_BRAKE_LIMITS, judgeBrakes } from './brake.ts'
import { NO_FACTS, planStamp } from './desired-state.ts'
import { desiredHash, planHash } from './plan-hash.ts'
import { createSegmentFlow } from './segment-changes.ts'
import { sharedStates } from './shared-states.ts'
import type { PlannedOperation, PlanScope, SyncPlan } from './sync-plan.ts'

/** What {@link planSync} needs. */
export interface PlanOptions {
  /** Customers by unique id, in any order. */
  readonly members: readonly SyncMember[]
  readonly journal: Pick<Journal, 'acknowledged' | 'unsettled' | 'revision' | 'deadLetters' | 'isSuppressed'>
  /** Calendar month of the playbook, `YYYY-MM`; null for members of no month, whose contacts get no date. */
  readonly issue: string | null
  /** Identifies the run that writes; part of the hash, so plan and apply must be given the same one. */
  readonly runId: string
  /** `dead-letters` leaves all other contacts as they are, for a replay. Default `all`. */
  readonly scope?: PlanScope | undefined
  /** Default {@link DEFAULT_BRAKE_LIMITS}. */
  readonly limits?: Partial<BrakeLimits> | undefined
}

/**
 * Plans the writes that bring the CRM from its acknowledged state to the members: desired minus acknowledged.
 * A contact is written only when one of its facts differs, or when a write of it was never answered, whatever is
 * wanted now. Suppressed customers are left out. Customers who left the members lose segment, tags and scores; no contact is ever deleted. Nothing
 * is written or asked; the plan depends on its arguments and the journal alone, not on the order of the members.
 * O(n log n) in members and contacts.
 *
 * @returns operations, counts, directions by segment, brakes judged before any write, and the hash
 * @throws CrmError `BAD_ISSUE` when `issue` is no month
 *
 * @example
 * const plan = planSync({ members, journal, issue: '2018-07', runId: 'r1' })
 * // plan.creates 93358, plan.updates 0, plan.brakes []
 */
export function planSync(options: PlanOptions): SyncPlan {
  const { members, journal, issue, runId, limits, scope = 'all' } = options
  const stamp = planStamp(issue, runId)
  const acknowledged = journal.acknowledged()
  const unsettled = journal.unsettled()
  const states = sharedStates(stamp)
  const wanted = members.filter(({ customerId }) => !journal.isSuppressed(customerId))
  const desired = new Map(
    wanted
      .sort((a, b) => byCodeUnit(a.customerId, b.customerId))
      .map((member) => [member.customerId, states.facts(member)] as const),
  )

  const flow = createSegmentFlow()
  const operations: PlannedOperation[] = []
  const isInScope = scopeFilter(scope, journal)
  const counts = { creates: 0, updates: 0, removals: 0, unchanged: 0, changed: 0, tagged: 0 }
  for (const [customerId, facts] of desired) {
    if (!isInScope(customerId)) continue
    const current = acknowledged.get(customerId)
    flow.add(current?.segment ?? '', facts.segment)
    if (current !== undefined && sameFacts(current, facts) && !unsettled.has(customerId)) {
      counts.unchanged++
      continue
    }
    const kind = current === undefined ? 'create' : 'update'
    counts[`${kind}s`]++
    if (current !== undefined && current.segment !== '' && current.segment !== facts.segment) counts.changed++
    operations.push({ kind, customerId, state: states.next(facts, current) })
  }
  for (const [customerId, current] of acknowledged) {
    if (current.segment !== '') counts.tagged++
    if (desired.has(customerId) || !isInScope(customerId)) continue
    if (sameFacts(current, NO_FACTS) && !unsettled.has(customerId)) continue
    flow.add(current.segment, '')
    counts.removals++
    operations.push({ kind: 'removal', customerId, state: states.next(NO_FACTS, current) })
  }
  for (const [customerId, sent] of unsettled) {
    const current = acknowledged.get(customerId)
    if (sent.segment !== '' && (current?.segment ?? '') === '') counts.tagged++
    if (current !== undefined || desired.has(customerId) || !isInScope(customerId)) continue
    counts.removals++
    operations.push({ kind: 'removal', customerId, state: states.next(NO_FACTS, undefined) })
  }
  operations.sort((a, b) => byCodeUnit(a.customerId, b.customerId))

  const names = new Map(members.map(({ segmentId, segmentName }) => [segmentId, segmentName]))
  const segments = flow.changes(names)
  const largest = segments[0]
  const brakes = judgeBrakes(
    {
      ...counts,
      issue,
      newestIssue: newestIssue(acknowledged.values(), unsettled.values()),
      members: members.length,
      operations: operations.length,
      segments: segments.length,
      largestSegment: { name: largest?.name ?? '', members: largest?.after ?? 0 },
    },
    { ...DEFAULT_BRAKE_LIMITS, ...limits },
  )
  const { creates, updates, removals, unchanged } = counts
  const document = {
    schemaVersion: 1 as const,
    issue,
    runId,
    creates,
    updates,
    removals,
    unchanged,
    suppressed: members.length - wanted.length,
    segments,
    movements: flow.movements(),
    brakes,
  }
  return {
    ...document,
    hash: planHash(document, operations),
    operations,
    scope,
    fields: neededFields(operations, names),
    desiredHash: desiredHash(stamp, desired),
    revision: journal.revision(),
  }
}

/** Which contacts a plan may write: never one of a suppressed customer, not even to clear it. */
function scopeFilter(
  scope: PlanScope,
  journal: Pick<Journal, 'deadLetters' | 'isSuppressed'>,
): (customerId: string) => boolean {
  if (scope === 'all') return (customerId) => !journal.isSuppressed(customerId)
  const refused = new Set(journal.deadLetters().map(({ customerId }) => customerId))
  return (customerId) => refused.has(customerId) && !journal.isSuppressed(customerId)
}

function newestIssue(...sources: Iterable<ContactState>[]): string {
  let newest = ''
  for (const states of sources) for (const { issue } of states) if (issue > newest) newest = issue
  return newest
}

function neededFields(
  operations: readonly PlannedOperation[],
  names: ReadonlyMap<string, string>,
): FieldDefinition[] {
  const segments = new Set<string>()
  const populations = new Set<string>()
  for (const { state } of operations) {
    for (const segment of [state.segment, state.previousSegment]) if (segment !== '') segments.add(segment)
    if (state.population !== '') populations.add(state.population)
  }
  const options = (values: Set<string>): FieldOption[] =>
    [...values].sort(byCodeUnit).map((value) => ({ value, label: names.get(value) ?? value }))
  return contactFields({ segments: options(segments), populations: options(populations) })
}
