import { SqlEdaError } from '../../errors.ts'
import { salesCtes } from '../../sales/sales.ts'
import { isRelationName, type RelationName } from '../../shop/shop.ts'
import type { Parameter } from '../parameter.ts'
import {
  type AnchoredQuestion,
  type AnswerColumn,
  type OpenQuestion,
  type Question,
  type QuestionScope,
  questionGroups,
  type SqlQuery,
} from '../question.ts'
import { type FrontMatterKey, frontMatter } from './front-matter.ts'
import { oneSelect } from './one-select.ts'
import { parseParameter } from './parse-parameter.ts'
import { parseChart, parseColumns } from './parse-shape.ts'
import { templateReading } from './template-reading.ts'

/**
 * A question from the text of a user's file: comments at its head, then one select on the canonical tables, in which
 * `placed` are the orders seen and `sales` those that count. A statement with `:asOf` counts back from a moment.
 *
 * @param file named in refusals
 * @throws SqlEdaError `BAD_QUESTION`
 */
export function ownQuestion(text: string, file: string): Question {
  const head = frontMatter(text, file)
  const one = (key: FrontMatterKey): string | undefined => head.get(key)?.[0]
  const refuse = (rule: string): SqlEdaError => new SqlEdaError('BAD_QUESTION', `${file}: ${rule}.`)
  const required = (key: FrontMatterKey): string => {
    const value = one(key)
    if (value) return value
    throw refuse(`the key "${key}" is missing: begin with a line such as -- ${key}: …`)
  }
  const id = required('id')
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
    throw refuse(`the id "${id}" must be lower-case words joined by hyphens`)
  const written = required('group')
  const group = questionGroups.find((known) => known === written)
  if (group === undefined) throw refuse(`the group "${written}" is none of ${questionGroups.join(', ')}`)
  const params = (head.get('param') ?? []).map((line) => parseParameter(line, file))
  refuseTwice(params, refuse)
  const columns = one('columns') === undefined ? [] : parseColumns(one('columns') ?? '', file)
  const chart = one('chart')
  const statement = oneSelect(text, file)
  const question = {
    id,
    group,
    question: required('question'),
    needs: [...new Set<RelationName>(['orders', ...parseNeeds(one('needs'), refuse)])],
    params,
    columns,
    file,
    chart:
      chart === undefined
        ? ({ kind: 'table', x: columns[0]?.name ?? '', y: [] } as const)
        : parseChart(chart, columns, file),
    query: (scope: QuestionScope) => withSales(statement, scope),
    reading: readingOf(one('reading'), columns, file),
  }
  return /:asOf\b/.test(statement)
    ? ({ ...question, anchored: true } satisfies AnchoredQuestion)
    : (question satisfies OpenQuestion)
}

function readingOf(
  template: string | undefined,
  columns: readonly AnswerColumn[],
  file: string,
): OpenQuestion['reading'] {
  return (rows, { shop }) => {
    const names = Object.keys(rows[0] ?? {})
    const known = columns.length > 0 ? columns : names.map((name) => ({ name, unit: 'count' as const }))
    return templateReading(template, known, { rows, currency: shop.meta.currency, file })
  }
}

function refuseTwice(params: readonly Parameter[], refuse: (rule: string) => SqlEdaError): void {
  const names = params.map(({ name }) => name)
  const twice = names.find((name, place) => names.indexOf(name) < place)
  if (twice !== undefined) throw refuse(`the parameter "${twice}" stands twice: leave one out`)
}

function parseNeeds(text: string | undefined, refuse: (rule: string) => SqlEdaError): RelationName[] {
  return (text ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => {
      if (isRelationName(name)) return name
      throw refuse(`there is no table "${name}" to need`)
    })
}

/** The statement behind the two table expressions on which every question stands. */
function withSales(statement: string, { shop, asOf, params }: QuestionScope): SqlQuery {
  const { sql, bindings } = salesCtes(shop, { asOf })
  const [start = '', recursive = ''] = /^with\s+(recursive\s+)?/i.exec(statement) ?? []
  return {
    sql:
      start === ''
        ? `with ${sql}\n${statement}`
        : `with ${recursive}${sql},\n${statement.slice(start.length)}`,
    bindings: { ...params, ...bindings },
  }
}
