import { KEY_FIELD } from '../contact-fields.ts'
import type { ContactInput, RecordOutcome, WriteOptions } from '../crm-adapter.ts'
import { withoutEmails } from '../email/normalise-email.ts'
import type { BatchAnswer, BatchError, Refusal } from './batch-answer.ts'

/**
 * Gives every input of a batch its fate, by what the answer says about it and never by the HTTP status: partial
 * failures come as 207 in v3 and 2026-03, and as 200 in 2026-09.
 *
 * A result is joined by trace id, else by the key property. An error is joined by the trace ids or ids of its
 * context. Inputs that nothing mentions were rejected if exactly as many errors name nobody; otherwise their
 * fate is unknown.
 */
export function accountBatch(
  inputs: readonly ContactInput[],
  answer: BatchAnswer | null,
  mode: WriteOptions['mode'],
): RecordOutcome[] {
  const { byTrace, byCustomer } = positions(inputs)
  const outcomes: (RecordOutcome | undefined)[] = inputs.map(() => undefined)

  for (const { id, properties, ...result } of answer?.results ?? []) {
    const index = byTrace.get(result.objectWriteTraceId ?? '') ?? byCustomer.get(properties[KEY_FIELD] ?? '')
    if (index !== undefined) outcomes[index] = { state: 'applied', crmId: id, created: result.new === true }
  }
  const nameless: BatchError[] = []
  for (const error of answer?.errors ?? []) {
    const indices = named(error.context, { byTrace, byCustomer })
    if (indices.length === 0) nameless.push(error)
    for (const index of indices) outcomes[index] ??= rejection(error, mode)
  }
  const open = outcomes.filter((outcome) => outcome === undefined).length
  const rest = nameless.length === open ? nameless[Symbol.iterator]() : [][Symbol.iterator]()
  return outcomes.map((outcome) => {
    if (outcome !== undefined) return outcome
    const error = rest.next().value
    return error === undefined ? { state: 'unknown' } : rejection(error, mode)
  })
}

/**
 * The inputs that the refusal of a whole batch names, in its context or in that of its errors: positions in
 * ascending order, each once.
 */
export function refusalCulprits(
  inputs: readonly ContactInput[],
  { context, errors }: Pick<Refusal, 'context' | 'errors'>,
): number[] {
  const where = positions(inputs)
  const all = [context, ...errors.map((error) => error.context)].flatMap((one) => named(one, where))
  return [...new Set(all)].sort((a, b) => a - b)
}

interface Positions {
  readonly byTrace: ReadonlyMap<string, number>
  readonly byCustomer: ReadonlyMap<string, number>
}

function positions(inputs: readonly ContactInput[]): Positions {
  return {
    byTrace: new Map(inputs.map(({ traceId }, index) => [traceId, index])),
    byCustomer: new Map(inputs.map(({ customerId }, index) => [customerId, index])),
  }
}

function named(context: BatchError['context'], { byTrace, byCustomer }: Positions): number[] {
  const traced = (context.objectWriteTraceId ?? []).map((trace) => byTrace.get(trace))
  const listed = [...(context.ids ?? []), ...(context.id ?? [])].map((id) => byCustomer.get(id))
  return [...traced, ...listed].filter((index) => index !== undefined)
}

function rejection(error: BatchError, mode: WriteOptions['mode']): RecordOutcome {
  if (mode === 'update' && error.category === 'OBJECT_NOT_FOUND') return { state: 'missing' }
  return {
    state: 'rejected',
    code: error.errors[0]?.code ?? error.category,
    message: withoutEmails(error.message),
  }
}
