import type { Page } from '../page.ts'
import { queriesTemplate } from './queries-template.ts'

/** The text of every query that figures cite. */
export const queriesPage: Page = {
  id: 'queries',
  template: queriesTemplate,
  title: (text) => text.queries.title,
  isPresent: ({ document }) => document.queries.length > 0,
  view: ({ document, text }) => ({
    lead: text.queries.lead,
    queries: document.queries.map((query, index) => ({ ...query, anchor: `query-${index + 1}` })),
  }),
}
