import type { Issue } from '../../issue.ts'
import { plannedLift } from '../../measure/measurability.ts'
import { byPriority } from '../../measure/priorities.ts'

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
  const [first] = byPriority(segments)
  if (first === undefined) return []
  const decision = text.summary.startText({
    segment: first.name,
    customers: text.customersCount(format.count(first.customers), first.customers),
    goal: first.play.text.goal,
    revenue: format.money(first.revenue),
  })
  return [
    {
      kind: 'start',
      label: text.summary.start,
      text: decision,
      href: `#segment-${first.number}`,
      page: text.personas.title,
    },
  ]
}

function stop({ segments, customers, text, format }: Issue): string {
  const silent = byPriority(segments).filter((segment) => segment.play.stance === 'save')
  if (silent.length === 0) return text.summary.stopNothing
  const reached = silent.reduce((sum, segment) => sum + segment.customers, 0)
  return text.summary.stopText({
    segments: format.list(silent.map((segment) => text.quoted(segment.name))),
    customers: text.customersCount(format.count(reached), reached),
    share: format.share(reached / customers),
  })
}

function measure({ segments, text, format }: Issue): string {
  const chosen = byPriority(segments).find((segment) => segment.measurable?.enough)
  if (chosen?.measurable == null) return text.summary.measureNothing(format.sharePlain(plannedLift))
  const { base, target, perArm } = chosen.measurable
  return text.summary.measureText({
    segment: chosen.name,
    perArm: format.count(perArm),
    base: format.rate(base),
    target: format.rate(target),
  })
}
