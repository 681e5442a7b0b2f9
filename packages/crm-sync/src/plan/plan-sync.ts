import { byCodeUnit } from '../by-code-unit.ts'
import { contactFields } from '../contact-fields.ts'
import { hasScores, sameFacts } from '../contact-state.ts'
import type { FieldDefinition, FieldOption } from '../crm-adapter.ts'
import type { Journal } from '../journal/journal.ts'
import type { KnownContact } from '../journal/read/known-contacts.ts'
import type { SyncMember } from '../read-members.ts'
import { type BrakeLimits, DEFAULT_BRAKE_LIMITS, judgeBrakes } from './brake.ts'
import { NO_FACTS, planStamp } from './desired-state.ts'
import { planConflicts } from './plan-conflicts.ts'
import { desiredHasher, planHash } from './plan-hash.ts'
import { createSegmentFlow } from './segment-changes.ts'
import { sharedStates } from './shared-states.ts'
import { consentStamp, type PlannedOperation, type PlanScope, type SyncPlan } from './sync-plan.ts'
import { updateCause } from './update-causes.ts'

/** What {@link planSync} needs. */
export interface PlanOptions {
  /** Customers by unique id, in any order. */
  readonly members: readonly SyncMember[]
  readonly journal: Pick<Journal, 'known' | 'revision' | 'deadLetters' | 'isSuppressed' | 'optedOut'>
  /** Calendar month of the playbook, `YYYY-MM`; null for members of no month, whose contacts get no date. */
  readonly issue: string | null
  /** Identifies the run that writes; part of the hash, so plan and apply must be given the same one. */
  readonly runId: string
  /** `dead-letters` leaves all other contacts as they are, for a replay. Default `all`. */
  readonly scope?: PlanScope | undefined
  /** Addresses by customer id, as the adapter is given them: the plan tells which of them stand for several members. Default none. */
  readonly emails?: ReadonlyMap<string, string> | undefined
  /**
   * Whether contacts carry the R, F and M scores. Without them the first plan clears those that are there, and later ones
   * neither make nor write the properties. Default true.
   */
  readonly scores?: boolean | undefined
  /** Default {@link DEFAULT_BRAKE_LIMITS}. */
  readonly limits?: Partial<BrakeLimits> | undefined
}

/**
 * Plans the writes that bring the CRM from its acknowledged state to the members: desired minus acknowledged.
 * A contact is written only when one of its facts differs, or when a write of it was never answered, whatever is
 * wanted now. Suppressed customers are left out, and those who were found to have opted out in the CRM in the name of the
 * same month. Customers who left the members lose segment, tags and scores; no contact is ever deleted. Nothing
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
  const { members, journal, issue, runId, limits, scope = 'all', scores = true, emails = new Map() } = options
  const stamp = planStamp(issue, runId)
  const known = journal.known()
  const states = sharedStates(stamp, scores)
  const isInScope = scopeFilter(scope, journal)
  const isOptedOut = journal.optedOut(consentStamp({ issue, runId }))
  const flow = createSegmentFlow()
  const desired = desiredHasher(stamp)
  const operations: PlannedOperation[] = []
  const counts = {
    creates: 0,
    updates: 0,
    removals: 0,
    unchanged: 0,
    changed: 0,
    tagged: 0,
    suppressed: 0,
    optedOut: 0,
  }
  const causes = { segment: 0, tags: 0, scores: 0, scoresCleared: 0, unanswered: 0 }
  let newestIssue = ''
  let writesScores = scores
  const count = ({ acknowledged, unsettled }: KnownContact): void => {
    if ((acknowledged?.segment ?? '') !== '' || (unsettled?.segment ?? '') !== '') counts.tagged++
    for (const state of [acknowledged, unsettled]) {
      if (state !== undefined && state.issue > newestIssue) newestIssue = state.issue
    }
  }

  for (const member of byCustomerId(members)) {
    const { customerId } = member
    if (journal.isSuppressed(customerId)) {
      counts.suppressed++
      continue
    }
    const facts = states.facts(member)
    desired.add(customerId, facts)
    const contact = known.take(customerId)
    if (contact !== undefined) count(contact)
    if (!isInScope(customerId)) continue
    if (isOptedOut(customerId)) {
      counts.optedOut++
      continue
    }
    const current = contact?.acknowledged
    flow.add(current?.segment ?? '', facts.segment)
    if (current !== undefined && contact?.unsettled === undefined && sameFacts(current, facts)) {
      counts.unchanged++
      continue
    }
    const kind = current === undefined ? 'create' : 'update'
    counts[`${kind}s`]++
    if (current !== undefined) causes[updateCause(current, facts)]++
    writesScores ||= holdsScores(contact)
    if (current !== undefined && current.segment !== '' && current.segment !== facts.segment) counts.changed++
    operations.push({ kind, customerId, state: states.next(facts, current) })
  }
  const wanted = operations.length
  for (const [customerId, contact] of known.rest()) {
    count(contact)
    if (!isInScope(customerId) || isOptedOut(customerId)) continue
    const { acknowledged: current, unsettled } = contact
    if (current !== undefined && unsettled === undefined && sameFacts(current, NO_FACTS)) continue
    if (current !== undefined) flow.add(current.segment, '')
    counts.removals++
    writesScores ||= holdsScores(contact)
    operations.push({ kind: 'removal', customerId, state: states.next(NO_FACTS, current) })
  }
  if (operations.length > wanted) operations.sort((a, b) => byCodeUnit(a.customerId, b.customerId))

  const names = new Map<string, string>()
  for (const { segmentId, segmentName } of members) names.set(segmentId, segmentName)
  const segments = flow.changes(names)
  const largest = segments[0]
  const brakes = judgeBrakes(
    {
      ...counts,
      issue,
      newestIssue,
      members: members.length,
      operations: operations.length,
      segments: segments.length,
      largestSegment: { name: largest?.name ?? '', members: largest?.after ?? 0 },
    },
    { ...DEFAULT_BRAKE_LIMITS, ...limits },
  )
  const { creates, updates, removals, unchanged, suppressed, optedOut } = counts
  const document = {
    schemaVersion: 1 as const,
    issue,
    runId,
    creates,
    updates,
    updateCauses: causes,
    removals,
    unchanged,
    suppressed,
    optedOut,
    segments,
    movements: flow.movements(),
    conflicts: planConflicts(members, emails, journal),
    brakes,
  }
  return {
    ...document,
    hash: planHash(document, operations, writesScores),
    operations,
    scope,
    fields: neededFields(operations, names, writesScores),
    desiredHash: desired.digest(),
    revision: journal.revision(),
  }
}

/** Whether a contact carries scores that a write must clear, or may carry them. */
function holdsScores(contact: KnownContact | undefined): boolean {
  return [contact?.acknowledged, contact?.unsettled].some((state) => state !== undefined && hasScores(state))
}

/** Members in code-unit order of their ids; of several with one id, the last one. */
function* byCustomerId(members: readonly SyncMember[]): Generator<SyncMember> {
  const isSorted = members.every(
    ({ customerId }, index) =>
      index === 0 || byCodeUnit(members[index - 1]?.customerId ?? '', customerId) <= 0,
  )
  const sorted = isSorted ? members : members.toSorted((a, b) => byCodeUnit(a.customerId, b.customerId))
  for (const [index, member] of sorted.entries()) {
    if (sorted[index + 1]?.customerId !== member.customerId) yield member
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

function neededFields(
  operations: readonly PlannedOperation[],
  names: ReadonlyMap<string, string>,
  scores: boolean,
): FieldDefinition[] {
  const segments = new Set<string>()
  const populations = new Set<string>()
  const tags = new Set<string>()
  for (const { state } of operations) {
    tags.add(state.tags)
    for (const segment of [state.segment, state.previousSegment]) if (segment !== '') segments.add(segment)
    if (state.population !== '') populations.add(state.population)
  }
  const options = (values: Set<string>): FieldOption[] =>
    [...values].sort(byCodeUnit).map((value) => ({ value, label: names.get(value) ?? value }))
  const others = [...tags]
    .flatMap((joined) => joined.split(';'))
    .filter((tag) => tag !== '' && !segments.has(tag) && !populations.has(tag))
  return contactFields({
    segments: options(segments),
    populations: options(populations),
    statuses: options(new Set(others)),
    scores,
  })
}
