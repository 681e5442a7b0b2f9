import type { PlaybookDocument } from '../../document/playbook-document.ts'
import type { Page } from '../page.ts'
import { queryAnchor } from '../source-note.ts'
import { queriesRules } from './queries-rules.ts'
import { queriesTemplate } from './queries-template.ts'

/** The text of every query that figures cite. */
export const queriesPage: Page = {
  id: 'queries',
  template: queriesTemplate,
  rules: queriesRules,
  follows: true,
  title: (text) => text.queries.title,
  isPresent: ({ document }) => document.queries.length > 0,
  view: ({ document, text, format }) => ({
    lead: text.queries.lead,
    functions: text.queries.functions(format.list(citedFunctions(document))),
    queries: document.queries.map((query, index) => ({
      ...query,
      question: text.queries.question(query.id, query.question),
      anchor: queryAnchor(index),
    })),
  }),
}

/** The sources of figures that are no queries, each once, in the order in which they appear. */
function citedFunctions(document: PlaybookDocument): string[] {
  const {
    queries,
    kpis,
    sourceFigures,
    populations,
    movement,
    segmentMap,
    history,
    salesByMonth,
    ordersPerCustomer,
    tests,
    testResults,
  } = document
  const cited = [...sourceFigures, ...kpis, salesByMonth, ordersPerCustomer, ...populations]
  const optional = [movement, segmentMap, history, tests, testResults].flatMap((section) => section ?? [])
  const names = [...cited, ...optional].map(({ source }) => source)
  return [...new Set([...names, 'baseRate', 'holdoutSize', 'smallestDetectableRate'])].filter(
    (name) => !queries.some((query) => query.id === name),
  )
}
