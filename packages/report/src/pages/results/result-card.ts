import { FEWEST_EVENTS } from '@clientele/engine'
import type { TestArm, TestResult } from '../../document/test-results.ts'
import type { Issue } from '../../issue.ts'
import { segmentTag } from '../segment-tag.ts'
import { resultName } from './result-name.ts'
import { signedRange, writePoints } from './signed.ts'

/** One experiment: its two arms, their difference, what it comes to, the verdict, and what to do next. */
export function resultCard(issue: Issue, result: TestResult): object {
  const { text, format, document } = issue
  const words = text.results
  const now = issue.segments.find(({ id }) => id === result.segment)
  // From a handful of orders only the counts are shown: a rate would be read as one.
  const isCounted = result.reason !== 'few-events' && result.reason !== 'empty-arm'
  const points = result.rate && signedRange(result.rate, writePoints(format))
  const money = result.revenue && signedRange(result.revenue, format.money)
  return {
    tag: now === undefined ? null : segmentTag(now),
    group: resultName(issue, result).group,
    test: result.segment === null ? null : words.testNamed(result.id),
    judgedBy: words.judgedBy[result.metric],
    verdict: words.verdicts[result.verdict],
    tone: result.verdict,
    arms: [
      armRow(issue, words.treated, result.treated, isCounted),
      armRow(issue, words.control, result.control, isCounted),
    ],
    difference: isCounted
      ? {
          rate: points && { value: words.points(points.value), interval: words.interval(points) },
          revenue: money && { value: money.value, interval: words.interval(money) },
        }
      : null,
    says: saysOf(issue, result),
    brought: isCounted ? broughtOf(issue, result) : [],
    since: sinceOf(issue, result),
    next: words.next({
      verdict: (result.sinceStart ?? result).verdict,
      lastMonth: result.to === null ? null : format.month(result.to),
      isLast: result.to === document.testResults?.month,
    }),
  }
}

function armRow({ text, format }: Issue, group: string, arm: TestArm, isCounted: boolean): object {
  return {
    group,
    customers: format.count(arm.customers),
    buyers: format.count(arm.buyers),
    rate: isCounted ? format.rate(arm.buyers / arm.customers) : text.notAvailable,
    revenue: format.money(arm.revenue),
    perCustomer: isCounted ? format.money(arm.revenue / arm.customers) : text.notAvailable,
  }
}

/** All months so far in one sentence; null in the first of them. */
function sinceOf({ text, format }: Issue, { sinceStart, from }: TestResult): string | null {
  if (sinceStart === undefined) return null
  const { treated, control, rate, reason, verdict } = sinceStart
  const arm = ({ buyers, customers }: TestArm): { buyers: string; customers: string } => ({
    buyers: format.count(buyers),
    customers: format.count(customers),
  })
  return text.results.since({
    month: format.month(from),
    treated: arm(treated),
    control: arm(control),
    rate: rate === null || reason === 'few-events' ? null : signedRange(rate, writePoints(format)),
    verdict: text.results.verdicts[verdict],
  })
}

function saysOf({ text, format }: Issue, { verdict, reason, treated, control }: TestResult): string {
  if (verdict !== 'not-measurable') return text.results.says[verdict]
  return text.results.reasons[reason ?? 'few-events']({
    treated: format.count(treated.buyers),
    control: format.count(control.buyers),
    fewest: format.count(FEWEST_EVENTS),
  })
}

/** What the difference comes to over all who were treated; where none is shown, only what it may hide. */
function broughtOf({ text, format }: Issue, result: TestResult): string[] {
  const { incrementalBuyers, incrementalRevenue, verdict } = result
  if (incrementalBuyers === null) return []
  const buyers = signedRange(incrementalBuyers, format.countAbout)
  const revenue = incrementalRevenue && signedRange(incrementalRevenue, format.moneyAbout)
  if (verdict !== 'better' && verdict !== 'worse') return [text.results.mayHide({ buyers, revenue })]
  return [text.results.buyers(buyers), ...(revenue === null ? [] : [text.results.revenue(revenue)])]
}
