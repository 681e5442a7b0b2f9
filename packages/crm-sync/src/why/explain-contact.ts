import { z } from 'zod'
import { STATE_FIELDS } from '../contact-fields.ts'
import type { Journal, RequestAnswer } from '../journal/journal.ts'
import type { JournalledWrite } from '../journal/read/customer-records.ts'

/** Where one owned value of a contact comes from. */
export interface ValueOrigin {
  readonly property: string
  readonly value: string
  /** The value before; empty for none. */
  readonly before: string
  /** Month and run of the write that brought the value; the month is null for members of none. */
  readonly issue: string | null
  readonly runId: string
  /** The trace id of that write; null when the value was read back from the CRM by a rebuild. */
  readonly traceId: string | null
  /** The request that brought the value, or read it back; null when version 3 of the journal did not note it. */
  readonly requestId: number | null
  /** When that request went out, `YYYY-MM-DDTHH:MM:SS.sssZ`. */
  readonly at: string | null
  /** By which the CRM knows its answer; null when it gave none. */
  readonly correlationId: string | null
}

/** Why the contact is in its segment: whose rule put it there. */
export interface SegmentRule {
  readonly segment: string
  /** What the segment was called by the plan that wrote it; null when that is not known. */
  readonly name: string | null
  readonly population: string
  /** The month whose model assigned the customer; null for members of none. */
  readonly issue: string | null
  readonly rScore: string
  readonly fScore: string
  readonly mScore: string
}

/** One write of the contact. */
export interface WriteRecord {
  readonly issue: string | null
  readonly runId: string
  readonly planHash: string
  readonly traceId: string
  readonly kind: JournalledWrite['kind']
  readonly state: JournalledWrite['state']
  readonly reason: string | null
  readonly attempts: number
  readonly requestId: number | null
  readonly at: string | null
  readonly correlationId: string | null
  readonly segment: string
}

/** Everything that the journal knows of one contact, and what `sync why --json` prints. */
export interface ContactExplanation {
  readonly schemaVersion: 1
  readonly customerId: string
  /** Whether the CRM has confirmed the contact, never saw it, or is in doubt; or the customer was erased. */
  readonly standing: 'acknowledged' | 'unknown' | 'in doubt' | 'erased'
  /** Null for a contact without a segment. */
  readonly rule: SegmentRule | null
  /** The owned values as the CRM last confirmed them, each with its origin. */
  readonly values: readonly ValueOrigin[]
  /** All writes, oldest first. */
  readonly writes: readonly WriteRecord[]
}

const nullableText = z.string().nullable()
const nullableCount = z.int().nonnegative().nullable()

/** Schema of {@link ContactExplanation}, from which its JSON Schema is made. */
export const whyDocument: z.ZodType<ContactExplanation> = z.strictObject({
  schemaVersion: z.literal(1),
  customerId: z.string(),
  standing: z.enum(['acknowledged', 'unknown', 'in doubt', 'erased']),
  rule: z
    .strictObject({
      segment: z.string(),
      name: nullableText,
      population: z.string(),
      issue: nullableText,
      rScore: z.string(),
      fScore: z.string(),
      mScore: z.string(),
    })
    .nullable(),
  values: z.array(
    z.strictObject({
      property: z.string(),
      value: z.string(),
      before: z.string(),
      issue: nullableText,
      runId: z.string(),
      traceId: nullableText,
      requestId: nullableCount,
      at: nullableText,
      correlationId: nullableText,
    }),
  ),
  writes: z.array(
    z.strictObject({
      issue: nullableText,
      runId: z.string(),
      planHash: z.string(),
      traceId: z.string(),
      kind: z.enum(['create', 'update', 'removal']),
      state: z.enum(['planned', 'sent', 'applied', 'rejected', 'unknown', 'superseded']),
      reason: nullableText,
      attempts: z.int().nonnegative(),
      requestId: nullableCount,
      at: nullableText,
      correlationId: nullableText,
      segment: z.string(),
    }),
  ),
})

/**
 * Says why a contact carries what it carries: for each owned value the write that brought it, and all writes that
 * were tried. Asks the journal alone.
 *
 * @example
 * const { rule, values } = explainContact(journal, 'c-1017')
 * // rule { segment: 'loyal-1', name: 'Champions', population: 'loyal', issue: '2018-07', rScore: '5', … }
 * // values[0] { property: 'clientele_segment', value: 'loyal-1', before: 'new-2', runId: 'r1', traceId: '3-17', requestId: 41, … }
 */
export function explainContact(
  journal: Pick<Journal, 'acknowledgedOf' | 'confirmationOf' | 'writesOf' | 'isSuppressed'>,
  customerId: string,
): ContactExplanation {
  const writes = journal.writesOf(customerId)
  const state = journal.acknowledgedOf(customerId)
  const confirmation = journal.confirmationOf(customerId)
  const last = writes.findLast((write) => write.state !== 'superseded' && write.state !== 'planned')
  const isInDoubt = last?.state === 'sent' || last?.state === 'unknown'
  const applied = writes.filter((write) => write.state === 'applied')
  return {
    schemaVersion: 1,
    customerId,
    standing: journal.isSuppressed(customerId)
      ? 'erased'
      : isInDoubt
        ? 'in doubt'
        : state === null
          ? 'unknown'
          : 'acknowledged',
    rule: state === null || state.segment === '' ? null : rule(applied, state),
    values:
      state === null
        ? []
        : STATE_FIELDS.filter(([key]) => state[key] !== '').map(([key, property]) => ({
            property,
            value: state[key],
            ...origin(applied, key, state, confirmation),
          })),
    writes: writes.map(({ target, before: _before, segmentName: _segmentName, ...write }) => ({
      ...stamp(target),
      ...write,
      segment: target.segment,
    })),
  }
}

type State = JournalledWrite['target']

/** The first of the writes in a row, up to the last one, that all brought this value. */
function origin(
  applied: readonly JournalledWrite[],
  key: keyof State,
  state: State,
  confirmation: RequestAnswer | null,
): Omit<ValueOrigin, 'property' | 'value'> {
  const lastOther = applied.findLastIndex(({ target }) => target[key] !== state[key])
  const bringer = applied[lastOther + 1]
  const last = lastOther === -1 ? '' : (applied[lastOther]?.target[key] ?? '')
  if (bringer === undefined) {
    const { requestId = null, at = null, correlationId = null } = confirmation ?? {}
    return { before: last, ...stamp(state), traceId: null, requestId, at, correlationId }
  }
  const { before, target, traceId, requestId, at, correlationId } = bringer
  return { before: before?.[key] ?? last, ...stamp(target), traceId, requestId, at, correlationId }
}

function rule(applied: readonly JournalledWrite[], state: State): SegmentRule {
  const { segment, population, rScore, fScore, mScore } = state
  const name = applied.findLast(({ target }) => target.segment === segment)?.segmentName ?? null
  return { segment, name, population, issue: stamp(state).issue, rScore, fScore, mScore }
}

function stamp({ issue, runId }: State): { issue: string | null; runId: string } {
  return { issue: issue === '' ? null : issue, runId }
}
