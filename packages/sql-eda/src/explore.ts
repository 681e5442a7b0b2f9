import { storedMoment } from './as-of.ts'
import { SqlEdaError } from './errors.ts'
import { nearNames } from './mapping/near-names.ts'
import { printable } from './printable.ts'
import { secondAfter } from './questions/moments.ts'
import { ownColumns } from './questions/own/own-columns.ts'
import { runOwn } from './questions/own/run-own.ts'
import { type ParameterValues, parameterValues } from './questions/parameter.ts'
import type {
  AnswerColumn,
  AnswerRow,
  ChartSpec,
  Question,
  QuestionGroup,
  QuestionScope,
  SqlQuery,
} from './questions/question.ts'
import { questions as pack } from './questions/questions.ts'
import type { Shop } from './shop/shop.ts'
import { inLanes } from './statements/in-lanes.ts'
import { queryText, runQuery } from './statements/run-query.ts'

/** A question answered on a shop. */
export interface Answer {
  readonly id: string
  readonly group: QuestionGroup
  readonly question: string
  /** Stored form `YYYY-MM-DD HH:MM:SS`: nothing dated then or later was seen; `null`: the whole source was. */
  readonly asOf: string | null
  /** The parameters' values it was asked with. */
  readonly params: ParameterValues
  /** The query as text that can be pasted into the database's own shell; empty when unavailable. */
  readonly sql: string
  readonly columns: readonly AnswerColumn[]
  /** The data as they are, whatever characters they hold. */
  readonly rows: readonly AnswerRow[]
  readonly chart: ChartSpec
  /** English sentences computed from the rows, without control characters; empty when unavailable. */
  readonly reading: string
  /** Why there is no answer; the rows are empty then. */
  readonly unavailable?: string
}

export interface ExploreOptions {
  /** Questions to ask, in this order; default: all. */
  readonly ids?: readonly string[]
  /** Shop-local `YYYY-MM-DDTHH:MM:SS`; default: the whole source. */
  readonly asOf?: string
  /** Values by parameter name: each goes to every question asked that has such a parameter. */
  readonly params?: ParameterValues
  /** What may be asked; default: the pack, to which {@link readQuestions} adds. */
  readonly questions?: readonly Question[]
  /** Told of each question once it is answered, which need not be in their order. */
  readonly onProgress?: (progress: {
    readonly id: string
    readonly done: number
    readonly total: number
  }) => void
  /** Stops before the next question, and within one where the driver can be interrupted (`sqlite3`). */
  readonly signal?: AbortSignal
}

/**
 * Asks the shop named questions. Each is one SQL statement; its values are bound when it runs and written into the
 * text that comes with the answer.
 *
 * Orders, deliveries and reviews dated at or after `asOf` are not seen, nor is anything that belongs to such orders. One
 * row sees later data, the first of `coverage`: it describes the whole source. What has no date is as the source has it:
 * the status, payments and items of an order seen. A question that counts back from a moment needs one: without `asOf`
 * it takes the second after the last order of the source, never the clock, and its answer says so in `asOf`.
 *
 * @returns one answer a question, in the order asked; one whose tables the shop lacks says so in `unavailable`
 * @throws SqlEdaError `UNKNOWN_QUESTION`, `BAD_AS_OF`, `BAD_PARAMETER`, `BAD_QUESTION`, `ABORTED`, `DATABASE`
 * @example
 * const [status] = await explore(shop, { ids: ['orders-by-status'], asOf: '2018-08-01T00:00:00' })
 * console.log(status.reading, status.sql)
 */
export async function explore(shop: Shop, options: ExploreOptions = {}): Promise<Answer[]> {
  const { questions = pack, params = {}, signal } = options
  const asked = options.ids?.map((id) => questionOf(questions, id)) ?? questions
  refuseUnknown(Object.keys(params), asked)
  const values = asked.map((question) => parameterValues(question.params, params))
  const asOf = options.asOf === undefined ? null : storedMoment(options.asOf)
  const reference =
    asOf ?? (asked.some((question) => question.anchored) ? await secondAfterLastOrder(shop) : null)
  let done = 0
  const ask = async (place: number, question: Question): Promise<Answer> => {
    const scope = { shop, asOf: question.anchored ? reference : asOf, params: values[place] ?? {} }
    const told = await unlessStopped(signal, () => answer(question, scope, signal))
    done += 1
    options.onProgress?.({ id: question.id, done, total: asked.length })
    return told
  }
  return await inLanes(
    shop.questionsAtOnce ?? 1,
    asked.map((question, place) => () => ask(place, question)),
  )
}

function questionOf(questions: readonly Question[], id: string): Question {
  const question = questions.find((one) => one.id === id)
  if (question) return question
  const near = nearNames(
    id,
    questions.map((one) => one.id),
  )
  throw new SqlEdaError(
    'UNKNOWN_QUESTION',
    `There is no question "${id}" among the ${questions.length}; near names are ${near.join(', ')}.`,
  )
}

function refuseUnknown(names: readonly string[], asked: readonly Question[]): void {
  const known = new Set(asked.flatMap(({ params }) => params.map(({ name }) => name)))
  const unknown = names.find((name) => !known.has(name))
  if (unknown === undefined) return
  const cure = known.size === 0 ? 'they have none' : `they have ${[...known].join(', ')}`
  throw new SqlEdaError('BAD_PARAMETER', `None of the questions asked has a parameter "${unknown}": ${cure}.`)
}

async function secondAfterLastOrder(shop: Shop): Promise<string | null> {
  const query = { sql: 'select max(ordered_at) as last_order from orders', bindings: {} }
  const [row] = await runQuery(shop, query)
  return typeof row?.last_order === 'string' ? secondAfter(row.last_order) : null
}

/** @throws SqlEdaError `ABORTED` once the caller has given up, whatever came of the work */
async function unlessStopped<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  const stopped = (): SqlEdaError => new SqlEdaError('ABORTED', 'The exploration was stopped: ask again.')
  if (signal?.aborted) throw stopped()
  try {
    return await work()
  } catch (error) {
    throw signal?.aborted ? stopped() : error
  }
}

async function answer(question: Question, scope: QuestionScope, signal?: AbortSignal): Promise<Answer> {
  const { id, group, columns, chart } = question
  const { asOf, params } = scope
  const head = { id, group, question: question.question, asOf, params, columns, chart }
  const missing = question.needs.filter((name) => !scope.shop.relations.has(name))
  const without = (unavailable: string): Answer => ({ ...head, sql: '', rows: [], reading: '', unavailable })
  if (missing.length > 0) return without(`This shop has no ${missing.join(' and ')}.`)
  const toldFrom = async (query: SqlQuery, read: (rows: readonly AnswerRow[]) => string): Promise<Answer> => {
    const rows =
      question.file === undefined
        ? await runQuery(scope.shop, query, signal)
        : await runOwn(scope.shop, query, question.file, signal)
    const shape = question.file === undefined ? {} : { columns: ownColumns(columns, rows, question.file) }
    return { ...head, ...shape, sql: queryText(scope.shop, query), rows, reading: printable(read(rows)) }
  }
  if (!question.anchored) return toldFrom(question.query(scope), (rows) => question.reading(rows, scope))
  if (asOf === null) return without('There is no order to count back from: give an as-of date.')
  const anchored = { ...scope, asOf }
  return toldFrom(question.query(anchored), (rows) => question.reading(rows, anchored))
}
