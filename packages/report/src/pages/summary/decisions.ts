import type { Issue, IssueSegment } from '../../issue.ts'
import { plannedLift } from '../../measure/measurability.ts'
import { byPriority } from '../../measure/priorities.ts'
import { optionalShare } from '../../optional-share.ts'

/** One of the three decisions: what to start, what to stop, what to measure. */
export interface Decision {
  readonly kind: 'start' | 'stop' | 'measure'
  readonly label: string
  readonly text: string
  readonly href: string
  readonly page: string
}

export function decisions(issue: Issue): Decision[] {
  const { text } = issue
  return [
    ...start(issue),
    { kind: 'stop', label: text.summary.stop, text: stop(issue), href: '#actions', page: text.actions.title },
    {
      kind: 'measure',
      label: text.summary.measure,
      text: measure(issue),
      href: '#tests',
      page: text.tests.title,
    },
  ]
}

function start({ segments, text, format }: Issue): Decision[] {
  const active = byPriority(segments).filter((segment) => segment.play.stance !== 'save')
  const [first] = active
  if (first === undefined) return []
  const { prize } = first
  const begin = text.summary.startText({
    goal: first.play.text.goal,
    segment: first.name,
    customers: text.customersCount(format.count(first.customers), first.customers),
  })
  const worth =
    prize === null
      ? text.summary.startUnknown
      : text.summary.startPrize({
          lift: format.sharePlain(plannedLift),
          orders: format.countAbout(prize.orders),
          n: Math.round(prize.orders),
          money: format.moneyAbout(prize.money),
        })
  return [
    {
      kind: 'start',
      label: text.summary.start,
      text: `${begin} ${worth}`,
      href: `#segment-${first.number}`,
      page: text.personas.title,
    },
  ]
}

function stop(issue: Issue): string {
  const { segments, customers, text, format } = issue
  const silent = segments.filter((segment) => segment.customers > 0 && segment.play.stance === 'save')
  if (silent.length === 0) return stopLapsed(issue)
  const reached = silent.reduce((sum, segment) => sum + segment.customers, 0)
  const stopped = text.summary.stopText({
    segments: format.list(silent.map((segment) => text.quoted(segment.name))),
    customers: text.customersCount(format.count(reached), reached),
    share: format.share(reached / customers),
  })
  return `${stopped} ${stillBring(issue, silent)} ${text.summary.stopHow}`
}

/** Where segments say nothing of time: the lapsed of those whose play makes them no offer. */
function stopLapsed({ document, segments, customers, text, format }: Issue): string {
  const some = segments.filter(({ play, recencyStatus }) => play.lapsed === 'save' && recencyStatus?.lapsed)
  if (some.length === 0 || document.rhythm === undefined) return text.summary.stopNothing
  const reached = some.reduce((sum, { recencyStatus }) => sum + (recencyStatus?.lapsed ?? 0), 0)
  const stopped = text.summary.stopLapsed({
    segments: format.list(some.map((segment) => text.quoted(segment.name))),
    customers: text.customersCount(format.count(reached), reached),
    share: format.share(reached / customers),
    days: format.days(document.rhythm.slowingDays),
  })
  return `${stopped} ${text.summary.stopHow}`
}

/** What is given up by silence: their orders of the month where these were counted, else their part of revenue. */
function stillBring(issue: Issue, silent: readonly IssueSegment[]): string {
  const { document, text, format } = issue
  const counted = silent.flatMap(({ base }) => (base?.scope === 'segment' ? [base] : []))
  if (counted.length < silent.length) {
    const shares = silent.map((segment) => segment.revenueShare)
    const share = shares.includes(null) ? null : shares.reduce<number>((sum, one) => sum + (one ?? 0), 0)
    return text.summary.stopRevenue(optionalShare(issue, share))
  }
  return text.summary.stopOrders({
    buyers: format.count(counted.reduce((sum, { events }) => sum + events, 0)),
    known: format.count(counted.reduce((sum, { customers }) => sum + customers, 0)),
    month: format.month(document.month),
  })
}

function measure({ segments, whole, text, format }: Issue): string {
  const chosen = byPriority(segments).find((segment) => segment.measurable?.enough)
  if (chosen?.measurable == null) {
    const lift = format.sharePlain(plannedLift)
    if (whole === null) return text.tests.shopUnknown
    return segments.some((segment) => segment.verdict === 'pooled')
      ? text.summary.measurePooled(lift)
      : text.summary.measureNothing(lift)
  }
  const { base, target, perArm } = chosen.measurable
  return text.summary.measureText({
    segment: chosen.name,
    perArm: format.count(perArm),
    base: format.rate(base),
    target: format.rate(target),
  })
}
