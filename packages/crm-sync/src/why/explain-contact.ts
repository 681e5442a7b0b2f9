import { z } from 'zod'
import { STATE_FIELDS } from '../contact-fields.ts'
import type { JournalledWrite } from '../journal/customer-records.ts'
import type { Journal } from '../journal/open-journal.ts'

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
  readonly segment: string
}

/** Everything that the journal knows of one contact, and what `sync why --json` prints. */
export interface ContactExplanation {
  readonly schemaVersion: 1
  readonly customerId: string
  /** Whether the CRM has confirmed the contact, never saw it, or is in doubt; or the customer was erased. */
  readonly standing: 'acknowledged' | 'unknown' | 'in doubt' | 'erased'
  /** The owned values as the CRM last confirmed them, each with its origin. */
  readonly values: readonly ValueOrigin[]
  /** All writes, oldest first. */
  readonly writes: readonly WriteRecord[]
}

const nullableText = z.string().nullable()

/** Schema of {@link ContactExplanation}, from which its JSON Schema is made. */
export const whyDocument: z.ZodType<ContactExplanation> = z.strictObject({
  schemaVersion: z.literal(1),
  customerId: z.string(),
  standing: z.enum(['acknowledged', 'unknown', 'in doubt', 'erased']),
  values: z.array(
    z.strictObject({
      property: z.string(),
      value: z.string(),
      before: z.string(),
      issue: nullableText,
      runId: z.string(),
      traceId: nullableText,
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
      segment: z.string(),
    }),
  ),
})

/**
 * Says why a contact carries what it carries: for each owned value the write that brought it, and all writes that
 * were tried. Asks the journal alone.
 *
 * @example
 * explainContact(journal, 'c-1017').values[0]
 * // { property: 'clientele_segment', value: 'loyal-1', before: 'new-2', issue: '2018-07', runId: 'r1', traceId: '3-17' }
 */
export function explainContact(
  journal: Pick<Journal, 'acknowledgedOf' | 'writesOf' | 'isSuppressed'>,
  customerId: string,
): ContactExplanation {
  const writes = journal.writesOf(customerId)
  const state = journal.acknowledgedOf(customerId)
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
    values:
      state === null
        ? []
        : STATE_FIELDS.filter(([key]) => state[key] !== '').map(([key, property]) => ({
            property,
            value: state[key],
            ...origin(applied, key, state),
          })),
    writes: writes.map(({ target, ...write }) => ({
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
): Omit<ValueOrigin, 'property' | 'value'> {
  const lastOther = applied.findLastIndex(({ target }) => target[key] !== state[key])
  const bringer = applied[lastOther + 1]
  const before = lastOther === -1 ? '' : (applied[lastOther]?.target[key] ?? '')
  return bringer === undefined
    ? { before, ...stamp(state), traceId: null }
    : { before, ...stamp(bringer.target), traceId: bringer.traceId }
}

function stamp({ issue, runId }: State): { issue: string | null; runId: string } {
  return { issue: issue === '' ? null : issue, runId }
}
