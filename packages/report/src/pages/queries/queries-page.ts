import type { Page } from '../page.ts'
import { queryAnchor } from '../source-note.ts'
import { queriesRules } from './queries-rules.ts'
import { queriesTemplate } from './queries-template.ts'

/** The text of every query that figures cite. */
export const queriesPage: Page = {
  id: 'queries',
  template: queriesTemplate,
  rules: queriesRules,
  title: (text) => text.queries.title,
  isPresent: ({ document }) => document.queries.length > 0,
  view: ({ document, text }) => ({
    lead: text.queries.lead,
    functions: text.queries.functions,
    queries: document.queries.map((query, index) => ({
      ...query,
      question: text.queries.question(query.id, query.question),
      anchor: queryAnchor(index),
    })),
  }),
}
