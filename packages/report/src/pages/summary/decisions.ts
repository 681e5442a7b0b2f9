import { addMonths, mondayOf } from '../../format/calendar.ts'
import type { Issue } from '../../issue.ts'
import { plannedLift } from '../../measure/measurability.ts'
import { byPriority } from '../../measure/priorities.ts'
import { decisionOwner } from './decision-owner.ts'
import { firstAction, nothingToBegin, segmentsOf } from './first-action.ts'
import { nothingToStop, silence } from './silence.ts'

/** One of the three decisions asked for: what to start, what to stop, what to measure. */
export interface Decision {
  readonly kind: 'start' | 'stop' | 'measure'
  readonly label: string
  readonly text: string
  /** Until when; null where there is nothing to decide. */
  readonly by: string | null
  /** Null where a blank is left to fill in. */
  readonly owner: string | null
  readonly href: string
  readonly page: string
}

/**
 * What to stop and what to measure are to be decided by the first Monday of the month after the issue's, what to start
 * by the second: whom to leave out for comparison is drawn before anything is sent.
 */
export function decisions(issue: Issue): Decision[] {
  const { document, text, format } = issue
  const next = addMonths(document.month, 1)
  const [first, second] = [1, 2].map((n) => format.date(mondayOf(next, n)))
  const request = startRequest(issue)
  const stop = stopRequest(issue)
  const plan = { href: '#actions', page: text.actions.title }
  return [
    {
      kind: 'start',
      label: text.summary.start,
      text: request ?? nothingToBegin(issue),
      by: request === null ? null : (second ?? null),
      owner: decisionOwner(issue, 'start'),
      ...plan,
    },
    {
      kind: 'stop',
      label: text.summary.stop,
      text: stop ?? nothingToStop(issue),
      by: stop === null ? null : (first ?? null),
      owner: decisionOwner(issue, 'stop'),
      ...plan,
    },
    {
      kind: 'measure',
      label: text.summary.measure,
      text: measure(issue),
      by: first ?? null,
      owner: decisionOwner(issue, 'measure'),
      href: '#tests',
      page: text.tests.title,
    },
  ]
}

function startRequest(issue: Issue): string | null {
  const action = firstAction(issue)
  return action === null
    ? null
    : issue.text.summary.startRequest({ goal: action.goal, segments: segmentsOf(issue, action) })
}

function stopRequest(issue: Issue): string | null {
  const { text, format } = issue
  const group = silence(issue)
  if (group === null) return null
  const segments = format.list(group.parts.map(({ segment }) => text.quoted(segment.name)))
  return group.by === 'lapsed' ? text.summary.stopLapsedRequest(segments) : text.summary.stopRequest(segments)
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
