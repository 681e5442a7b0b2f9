import type { Issue } from '../../issue.ts'
import { movementTotals } from '../../measure/movement-totals.ts'
import { stability } from '../../measure/stability.ts'
import { amongOf } from '../agreement.ts'
import { changeReasons } from '../moves/change-reasons.ts'
import { changeSentences } from './change-sentences.ts'

/** A sentence of the summary and the page whose table holds its numbers. */
export interface SummarySentence {
  readonly text: string
  readonly href: string
  readonly page: string
}

/** What matters this month, what changed first, computed from the same values as the tables. */
export function sentences(issue: Issue): SummarySentence[] {
  const { text } = issue
  return [
    ...changeSentences(issue).map((sentence) => ({
      text: sentence,
      href: '#figures',
      page: text.figures.title,
    })),
    ...(issue.customers > 0
      ? [{ text: valueSentence(issue), href: '#segments', page: text.segments.title }]
      : []),
    issue.document.movement === null
      ? { text: text.summary.firstIssue, href: '#data', page: text.data.title }
      : { text: movementSentence(issue), href: '#movement', page: text.movement.title },
    { text: modelSentence(issue), href: '#method', page: text.method.title },
  ]
}

/** Who holds the value: those who came back against those who did not, or how many came back at all. */
function valueSentence({ document, text, format, customers, segments }: Issue): string {
  const repeat = document.populations.filter(({ rule }) => rule.minFrequency >= 2)
  const once = document.populations.filter(({ rule }) => rule.minFrequency === 1)
  const [again, rest] = [repeat, once].map((some) => ({
    customers: some.reduce((sum, population) => sum + population.customers, 0),
    revenue: some.reduce((sum, population) => sum + population.revenue, 0),
  }))
  const [only, ...others] = segments.filter((segment) => segment.customers > 0)
  if (only !== undefined && others.length === 0) return text.summary.oneSegment(only.name)
  if (!again?.customers || !rest?.customers || again.revenue <= 0 || rest.revenue <= 0) {
    const singles = document.ordersPerCustomer.rows.find((row) => row.orders === 1)?.customers ?? 0
    return text.summary.base({
      customers: text.customersCount(format.count(customers), customers),
      singles: format.count(singles),
      share: format.share(singles / customers),
    })
  }
  return text.summary.value({
    share: format.share(again.customers / customers),
    revenueShare: format.share(again.revenue / (again.revenue + rest.revenue)),
    times: format.decimal(again.revenue / again.customers / (rest.revenue / rest.customers), 1),
  })
}

/** Who bought again, apart from who changed group without having bought. */
function movementSentence(issue: Issue): string {
  const { document, language, segments, text, format } = issue
  const { movement } = document
  if (movement === null) return text.summary.firstIssue
  const { known, moved, moves, buyers } = movementTotals(movement)
  const previousMonth = format.month(movement.previousMonth)
  const [largest] = moves
  if (known === 0) return text.summary.nobodyMoved(previousMonth)
  const before = movement.previousSegments.find((segment) => segment.id === largest?.from)
  const after = segments.find((segment) => segment.id === largest?.to)
  const parts = [
    ...(buyers === null
      ? []
      : [
          text.summary.boughtAgain({
            buyers: format.count(buyers),
            known: format.count(known),
            share: format.share(buyers / known),
            previousMonth,
          }),
        ]),
    largest === undefined
      ? text.summary.nobodyMoved(previousMonth)
      : (changeReasons(issue) ??
        text.summary.moved({ moved: format.count(moved), known: format.count(known), previousMonth })),
    ...(largest === undefined || before === undefined || after === undefined
      ? []
      : [
          text.summary.movedMost({
            customers: text.customersCount(format.count(largest.customers), largest.customers),
            from: before.name[language],
            to: after.name,
          }),
        ]),
  ]
  return parts.join(' ')
}

/** One clause for each population, the least stable first. */
function modelSentence(issue: Issue): string {
  const { document, text, format } = issue
  const results = stability(document)
  if (results.length === 0) return text.summary.modelFirst
  return results
    .map(({ population, ari, status }) =>
      text.summary.model[status]({ ari: format.decimal(ari, 2), ...amongOf(issue, population) }),
    )
    .join(' ')
}
