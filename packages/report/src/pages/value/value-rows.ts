import type { ExpectedValue, ValueForecast } from '../../document/lifetime-value.ts'
import type { Issue } from '../../issue.ts'
import { optionalShare } from '../../optional-share.ts'
import { segmentTag } from '../segment-tag.ts'
import { rangeText } from './range-text.ts'

/** What is expected of each segment and of all, with what their columns mean. */
export function valueRows(
  issue: Issue,
  { segments, whole, months, monthlyDiscountRate, rankCorrelation }: ValueForecast,
): object {
  const { text, format } = issue
  return {
    heading: text.value.expected(format.count(months)),
    rows: segments.flatMap((value) => {
      const segment = issue.segments.find(({ id }) => id === value.id)
      return segment === undefined ? [] : [{ tag: segmentTag(segment), ...cells(issue, value) }]
    }),
    total: cells(issue, whole),
    notes: [
      text.value.atRisk({
        revenue: format.money(whole.yearRevenue),
        atRisk: format.money(whole.revenueAtRisk),
      }),
      text.value.meaning({ rate: format.share(monthlyDiscountRate) }),
      ...amountsDepend(issue, rankCorrelation ?? 0),
    ],
  }
}

/** From this size on a rank correlation is more than small (Cohen 1988, a convention). */
const DEPENDENT = 0.3

/** What the model of amounts leaves out, where it matters. */
function amountsDepend({ text, format }: Issue, correlation: number): string[] {
  if (Math.abs(correlation) < DEPENDENT) return []
  return [text.value.amountsDepend({ more: correlation > 0, correlation: format.decimal(correlation, 2) })]
}

function cells(
  issue: Issue,
  { customers, meanAlive, orders, value, yearRevenue, revenueAtRisk }: ExpectedValue,
): object {
  const { text, format } = issue
  const [number, money] = [rangeText(orders, format.count), rangeText(value, format.money)]
  return {
    alive: optionalShare(issue, meanAlive),
    orders: { value: number.expected, under: text.value.interval(number) },
    value: { value: money.expected, under: text.value.interval(money) },
    perCustomer: customers === 0 ? text.notAvailable : format.money(value.expected / customers),
    revenue: format.money(yearRevenue),
    atRisk: {
      value: format.money(revenueAtRisk),
      under: yearRevenue > 0 ? format.sharePlain(revenueAtRisk / yearRevenue) : null,
    },
  }
}
