import type { Issue, IssueSegment } from '../../issue.ts'
import { modelStatus } from '../../measure/model-status.ts'
import { movementTotals } from '../../measure/movement-totals.ts'
import { optionalShare } from '../../optional-share.ts'

/** A sentence of the summary and the page whose table holds its numbers. */
export interface SummarySentence {
  readonly text: string
  readonly href: string
  readonly page: string
}

/** What matters this month, computed from the same values as the tables. */
export function sentences(issue: Issue): SummarySentence[] {
  const { text } = issue
  return [
    { text: salesSentence(issue), href: '#figures', page: text.figures.title },
    ...(issue.customers > 0 ? [{ text: baseSentence(issue), href: '#sales', page: text.sales.title }] : []),
    ...(issue.customers > 0
      ? [{ text: weightSentence(issue), href: '#segments', page: text.segments.title }]
      : []),
    issue.document.movement === null
      ? { text: text.summary.firstIssue, href: '#data', page: text.data.title }
      : { text: movementSentence(issue), href: '#movement', page: text.movement.title },
    { text: modelSentence(issue), href: '#method', page: text.method.title },
  ]
}

function salesSentence({ document, text, format, kpi }: Issue): string {
  const orders = kpi('orders')
  const revenue = kpi('revenue')
  const month = format.monthFirst(document.month)
  if (!orders?.value || revenue?.value == null) return text.summary.salesNothing(month)
  const closed = text.summary.sales({
    month,
    orders: text.ordersCount(format.count(orders.value), orders.value),
    revenue: format.money(revenue.value),
  })
  return (
    closed +
    text.summary.salesAgainst({
      month: format.change(revenue.value, revenue.previousMonth),
      year: format.change(revenue.value, revenue.previousYear),
    })
  )
}

function baseSentence({ document, text, format, customers }: Issue): string {
  const singles = document.ordersPerCustomer.rows.find((row) => row.orders === 1)?.customers ?? 0
  const base = text.summary.base({
    customers: text.customersCount(format.count(customers), customers),
    singles: format.count(singles),
    share: format.share(singles / customers),
  })
  const repeat = document.populations.filter(({ rule }) => rule.minFrequency >= 2)
  const repeaters = repeat.reduce((sum, population) => sum + population.customers, 0)
  const revenue = document.populations.reduce((sum, population) => sum + population.revenue, 0)
  if (repeaters === 0 || revenue <= 0) return base
  return `${base} ${text.summary.baseRepeat({
    share: format.share(repeaters / customers),
    revenueShare: format.share(repeat.reduce((sum, population) => sum + population.revenue, 0) / revenue),
  })}`
}

/** The segment with the largest share of revenue: where an action reaches most of the money. */
function weightSentence(issue: Issue): string {
  const { segments, text, format } = issue
  const [first, ...others] = segments.filter((segment) => segment.customers > 0)
  if (first === undefined) return ''
  if (others.length === 0) return text.summary.oneSegment(first.name)
  const heaviest = others.reduce<IssueSegment>(
    (best, segment) => (segment.revenue > best.revenue ? segment : best),
    first,
  )
  return text.summary.weight({
    segment: heaviest.name,
    share: format.share(heaviest.share),
    revenueShare: optionalShare(issue, heaviest.revenueShare),
  })
}

function movementSentence({ document, language, segments, text, format }: Issue): string {
  const { movement } = document
  if (movement === null) return text.summary.firstIssue
  const { known, moved, moves } = movementTotals(movement)
  const previousMonth = format.month(movement.previousMonth)
  const [largest] = moves
  if (largest === undefined || known === 0) return text.summary.nobodyMoved(previousMonth)
  const before = movement.previousSegments.find((segment) => segment.id === largest.from)
  const after = segments.find((segment) => segment.id === largest.to)
  const all = text.summary.moved({
    moved: format.count(moved),
    known: format.count(known),
    share: format.share(moved / known),
    previousMonth,
  })
  if (before === undefined || after === undefined) return all
  return `${all} ${text.summary.movedMost({
    customers: text.customersCount(format.count(largest.customers), largest.customers),
    from: before.name[language],
    to: after.name,
  })}`
}

function modelSentence({ document, text, format }: Issue): string {
  const { status, lowest } = modelStatus(document)
  return status === 'first' || lowest === null
    ? text.summary.modelFirst
    : text.summary.model[status](format.decimal(lowest, 2))
}
