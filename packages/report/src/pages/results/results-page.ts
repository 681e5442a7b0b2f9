import { FEWEST_EVENTS } from '@clientele/engine'
import type { TestResults } from '../../document/test-results.ts'
import type { Issue } from '../../issue.ts'
import type { Page } from '../page.ts'
import { sourceNote } from '../source-note.ts'
import { resultCard } from './result-card.ts'
import { resultsChart } from './results-chart.ts'
import { resultsRules } from './results-rules.ts'
import { resultsTemplate } from './results-template.ts'

/** What the experiments of the month showed: treated against held out, with intervals and what they cannot say. */
export const resultsPage: Page = {
  id: 'results',
  template: resultsTemplate,
  rules: resultsRules,
  title: (text) => text.results.title,
  isPresent: ({ document }) => (document.testResults?.results.length ?? 0) > 0,
  // The first issue of a shop is said once, by what there is to compare.
  whyAbsent: ({ document, text }) => (document.movement === null ? null : text.results.absent),
  view: (issue: Issue) => {
    const { document, text, format } = issue
    const found = document.testResults ?? nothing(document.month)
    return {
      head: text.results,
      lead: text.results.lead(format.month(found.month)),
      chart: resultsChart(issue, found.results),
      results: found.results.map((result) => resultCard(issue, result)),
      rule: text.results.rule({ fewest: format.count(FEWEST_EVENTS) }),
      sources: sourceNote(issue, ['isHeldOut', ...found.outcomes, found.source]),
    }
  },
}

const nothing = (month: string): TestResults => ({ month, results: [], outcomes: [], source: 'none' })
