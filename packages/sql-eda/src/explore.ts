import { storedMoment } from './as-of.ts'
import { SqlEdaError } from './errors.ts'
import { printable } from './printable.ts'
import type {
  AnswerColumn,
  AnswerRow,
  ChartSpec,
  Question,
  QuestionGroup,
  QuestionScope,
} from './questions/question.ts'
import { questions } from './questions/questions.ts'
import { queryText, runQuery } from './run-query.ts'
import type { Shop } from './shop.ts'

/** A question answered on a shop. */
export interface Answer {
  readonly id: string
  readonly group: QuestionGroup
  readonly question: string
  /** The query as text that can be pasted into the database's own shell; empty when unavailable. */
  readonly sql: string
  readonly columns: readonly AnswerColumn[]
  /** The data as they are, whatever characters they hold. */
  readonly rows: readonly AnswerRow[]
  readonly chart: ChartSpec
  /** One English sentence computed from the rows, without control characters; empty when unavailable. */
  readonly reading: string
  /** Why there is no answer; the rows are empty then. */
  readonly unavailable?: string
}

export interface ExploreOptions {
  /** Questions to ask, in this order; default: all. */
  readonly ids?: readonly string[]
  /** Shop-local `YYYY-MM-DDTHH:MM:SS`; default: the whole source. */
  readonly asOf?: string
  readonly onProgress?: (progress: {
    readonly id: string
    readonly done: number
    readonly total: number
  }) => void
}

/**
 * Asks the shop named questions. Each is one SQL statement; its values are bound when it runs and written into the
 * text that comes with the answer.
 *
 * Orders, deliveries and reviews dated at or after `asOf` are not seen, nor is anything that belongs to such orders. One
 * row sees later data, the first of `coverage`: it describes the whole source. What has no date is as the source has it:
 * the status, payments and items of an order seen.
 *
 * @returns one answer a question, in the order asked; one whose tables the shop lacks says so in `unavailable`
 * @throws SqlEdaError `UNKNOWN_QUESTION`, `BAD_AS_OF`, `DATABASE`
 * @example
 * const [status] = await explore(shop, { ids: ['orders-by-status'], asOf: '2018-08-01T00:00:00' })
 * console.log(status.reading, status.sql)
 */
export async function explore(shop: Shop, options: ExploreOptions = {}): Promise<Answer[]> {
  const asked = (options.ids ?? questions.map(({ id }) => id)).map(questionOf)
  const scope: QuestionScope = {
    shop,
    asOf: options.asOf === undefined ? null : storedMoment(options.asOf),
  }
  const answers: Answer[] = []
  for (const question of asked) {
    answers.push(await answer(question, scope))
    options.onProgress?.({ id: question.id, done: answers.length, total: asked.length })
  }
  return answers
}

function questionOf(id: string): Question {
  const question = questions.find((one) => one.id === id)
  if (question) return question
  const known = questions.map((one) => one.id).join(', ')
  throw new SqlEdaError('UNKNOWN_QUESTION', `There is no question "${id}"; there are: ${known}.`)
}

async function answer(question: Question, scope: QuestionScope): Promise<Answer> {
  const { id, group, columns, chart } = question
  const head = { id, group, question: question.question, columns, chart }
  const missing = question.needs.filter((name) => !scope.shop.relations.has(name))
  if (missing.length > 0) {
    const unavailable = `The shop was imported without ${missing.join(' and ')}.`
    return { ...head, sql: '', rows: [], reading: '', unavailable }
  }
  const query = question.query(scope)
  const rows = await runQuery(scope.shop, query)
  const reading = printable(question.reading(rows, scope))
  return { ...head, sql: queryText(scope.shop, query), rows, reading }
}
