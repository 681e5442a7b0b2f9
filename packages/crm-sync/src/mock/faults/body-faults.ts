import { recordError } from '../api/api-error.ts'
import type { AnswerKind, FaultCircumstances } from './fault-kind.ts'
import type { FaultAnswer } from './mock-fault.ts'
import { type Chance, pick, shuffle } from './seeded-chance.ts'

/** What becomes of the body of an answer, or of some records of a batch. */
export const BODY_FAULTS: Readonly<Record<string, AnswerKind>> = {
  'partial-failure': failing('207 with errors for some records, which are not written (records, 1)', {
    status: 207,
    named: true,
  }),
  'errors-in-ok': failing('200 with errors for some records, which are not written (records, 1)', {
    status: 200,
    named: true,
  }),
  'errors-unnamed': failing('207 with errors that name no record (records, 1)', {
    status: 207,
    named: false,
  }),
  'results-reordered': ofResults('results in another order', (results, { chance }) =>
    shuffle(results, chance),
  ),
  'results-missing': ofResults(
    'leaves results out (records, 1)',
    (results, { parameters: { records = 1 }, chance }) => without(results, records, chance),
    ['records'],
  ),
  'result-twice': ofResults('one result twice', (results, { chance }) => {
    const repeated = pick(results, chance)
    return repeated === undefined ? results : [...results, repeated]
  }),
  'truncated-json': altered('JSON that breaks off', (answer) => {
    const text = JSON.stringify(answer.body)
    return { ...answer, headers: JSON_TYPE, body: text.slice(0, Math.floor(text.length / 2)) }
  }),
  'wrong-shape': altered('JSON of another shape', (answer) => ({ ...answer, body: [{ ok: true }] })),
  'empty-body': altered('200 without a body', (answer) => ({ ...answer, status: 200, body: '' })),
  'status-201': altered('201 in place of 200', (answer) => ({ ...answer, status: 201 })),
  'extra-fields': altered('fields that nobody knows', (answer) => ({
    ...answer,
    body: withExtras(answer.body),
  })),
  'broken-gzip': altered('JSON under the name of gzip', (answer) => ({
    ...answer,
    headers: { ...JSON_TYPE, 'content-encoding': 'gzip' },
    body: Buffer.from(JSON.stringify(answer.body)),
  })),
}

const JSON_TYPE = { 'content-type': 'application/json' }

/** Changes answers that went well and have a body; others stay as they are. */
function altered(says: string, change: (answer: FaultAnswer) => FaultAnswer): AnswerKind {
  return {
    says: `answers ${says}`,
    moments: ['after'],
    make: () => ({ when: 'after', answer: (answer) => (isGood(answer) ? change(answer) : answer) }),
  }
}

function ofResults(
  says: string,
  change: (results: readonly unknown[], circumstances: FaultCircumstances) => readonly unknown[],
  takes: NonNullable<AnswerKind['takes']> = [],
): AnswerKind {
  return {
    says: says.startsWith('leaves') ? says : `answers ${says}`,
    takes,
    moments: ['after'],
    make: (circumstances) => ({
      when: 'after',
      answer: (answer) => {
        if (!isGood(answer) || !isRecord(answer.body) || !Array.isArray(answer.body.results)) return answer
        return { ...answer, body: { ...answer.body, results: change(answer.body.results, circumstances) } }
      },
    }),
  }
}

/** Takes records out of a batch before it is carried out, and puts errors for them into its answer. */
function failing(says: string, { status, named }: { status: number; named: boolean }): AnswerKind {
  return {
    says: `answers ${says}`,
    takes: ['records'],
    moments: ['after'],
    make: ({ parameters: { records = 1 }, chance }) => {
      let errors: readonly unknown[] = []
      return {
        when: 'after',
        request: (body) => {
          if (!isRecord(body) || !Array.isArray(body.inputs)) return body
          const kept = without(body.inputs, records, chance)
          const taken: unknown[] = body.inputs.filter((input) => !kept.includes(input))
          errors = taken.map((input) => recordError(MADE_UP, named ? contextOf(input) : {}))
          return { ...body, inputs: kept }
        },
        answer: (answer) =>
          errors.length === 0 || !isGood(answer) || !isRecord(answer.body)
            ? answer
            : { ...answer, status, body: { ...answer.body, numErrors: errors.length, errors } },
      }
    },
  }
}

const MADE_UP = {
  status: 400,
  category: 'VALIDATION_ERROR',
  message: 'Property values were not valid',
  code: 'INVALID_OPTION',
} as const

function contextOf(input: unknown): Record<string, string[]> {
  if (!isRecord(input)) return {}
  if (typeof input.objectWriteTraceId === 'string') return { objectWriteTraceId: [input.objectWriteTraceId] }
  return typeof input.id === 'string' ? { ids: [input.id] } : {}
}

/** The items without `count` of them, in the old order. */
function without(items: readonly unknown[], count: number, chance: Chance): unknown[] {
  const gone = new Set(shuffle([...items.keys()], chance).slice(0, count))
  return items.filter((_, index) => !gone.has(index))
}

function withExtras(body: unknown): unknown {
  if (!isRecord(body)) return body
  const results = body.results
  return {
    ...body,
    ...(Array.isArray(results)
      ? {
          results: results.map((result) =>
            isRecord(result) ? { ...result, futureField: { a: [1] } } : result,
          ),
        }
      : {}),
    futureFields: { beta: true, list: [null] },
  }
}

function isGood({ status, body }: FaultAnswer): boolean {
  return status >= 200 && status < 300 && body !== null
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
