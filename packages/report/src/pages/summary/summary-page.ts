import type { Issue } from '../../issue.ts'
import type { Page } from '../page.ts'
import { decisions } from './decisions.ts'
import { sentences } from './sentences.ts'
import { summaryTemplate } from './summary-template.ts'

/** Four or five sentences made from the values of the tables, and three decisions to take. */
export const summaryPage: Page = {
  id: 'summary',
  template: summaryTemplate,
  title: (text) => text.summary.title,
  isPresent: () => true,
  view: (issue: Issue) => ({
    matters: issue.text.summary.matters,
    details: issue.text.summary.details,
    sentences: sentences(issue),
    decisionsTitle: issue.text.summary.decisions,
    decisions: decisions(issue),
  }),
}
