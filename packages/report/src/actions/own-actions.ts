import type { GivenAction } from '../document/actions/given-action.ts'
import type { Issue, IssueSegment } from '../issue.ts'
import { expectedNet } from '../measure/expected-net.ts'
import { actionCost } from './action-cost.ts'
import { changedTerms } from './changed-terms.ts'
import { inLanguage } from './in-language.ts'
import { usualHoldout } from './library-terms.ts'
import { meantSegments } from './meant-segments.ts'
import { partOfSegments } from './part-of-segments.ts'
import type { PlannedAction } from './planned-action.ts'

/** Where the shop gives an action of its own no terms: one message a month, nobody held back unasked. */
const plainTerms = {
  channel: 'email',
  cadence: { perWeek: 1, perMonth: 1 },
  effort: 'middle',
  holdoutShare: usualHoldout,
} as const

/** The shop's own actions, in the order of its file; one that meets nobody this month is left out. */
export function ownActions(issue: Issue): PlannedAction[] {
  const given = issue.document.actions?.given.actions ?? []
  return given.flatMap((action) => {
    if (action.id === undefined || action.off) return []
    const meant = meantSegments(issue.document, action.for)
    const segments = issue.segments.filter(({ id, customers }) => customers > 0 && meant.has(id))
    return ownAction(issue, action, action.id, segments)
  })
}

function ownAction(
  { document, text, language }: Issue,
  given: GivenAction,
  id: string,
  segments: readonly IssueSegment[],
): PlannedAction[] {
  const { actions } = document
  const audience = given.audience ?? 'all'
  const customers = partOfSegments(segments, audience, actions)
  if (customers === null || customers === 0) return []
  const local = (value: typeof given.goal): string | null =>
    value === undefined ? null : inLanguage(value, language)
  const { ownCost, ...terms } = changedTerms(plainTerms, [given], document)
  const cost = actionCost(actions, {
    segments,
    audience,
    channel: terms.channel,
    cadence: terms.cadence,
    own: ownCost,
  })
  const [only] = segments
  const whole = segments.length === 1 && audience === 'all' && only !== undefined ? only : null
  return [
    {
      id,
      library: null,
      segments,
      audience,
      customers,
      stance: null,
      goal: local(given.goal) ?? id,
      trigger: local(given.trigger),
      message: local(given.message),
      kpi: local(given.kpi) ?? '',
      channelText: text.actions.channels[terms.channel],
      todo: given.do?.map((one) => inLanguage(one, language)) ?? [],
      avoid: given.doNot?.map((one) => inLanguage(one, language)) ?? [],
      offerCeiling: given.offerCeiling ?? null,
      ...terms,
      ...cost,
      base: whole?.base ?? null,
      prize: null,
      atStake: audience === 'all' ? segments.reduce((sum, { revenue }) => sum + revenue, 0) : null,
      net:
        whole === null
          ? null
          : expectedNet({
              base: whole.base,
              effect: terms.effect,
              medians: whole.medians,
              marginShare: actions?.given.marginShare ?? null,
              ...cost,
            }),
    },
  ]
}
