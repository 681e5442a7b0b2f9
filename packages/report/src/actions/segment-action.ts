import type { Issue, IssueSegment } from '../issue.ts'
import { expectedNet } from '../measure/expected-net.ts'
import { actionCost } from './action-cost.ts'
import { changedTerms } from './changed-terms.ts'
import { givenChanges } from './given-changes.ts'
import { libraryTerms } from './library-terms.ts'
import type { PlannedAction } from './planned-action.ts'

/** The play of a segment as a row of the plan. */
export function segmentAction({ document }: Issue, segment: IssueSegment): PlannedAction {
  const { play, base, medians } = segment
  const { actions } = document
  const changes = givenChanges(document, play.id, segment.id)
  const { ownCost, ...terms } = changedTerms(libraryTerms(play.id, play.reader), changes, document)
  const cost = actionCost(actions, {
    segments: [segment],
    audience: 'all',
    channel: terms.channel,
    cadence: terms.cadence,
    own: ownCost,
  })
  return {
    id: segment.id,
    library: play.id,
    segments: [segment],
    audience: 'all',
    customers: segment.customers,
    stance: play.stance,
    goal: play.text.goal,
    trigger: play.text.trigger,
    message: play.text.angle,
    kpi: play.text.kpi,
    channelText: play.value.channel,
    todo: [...play.text.todo, play.value.todo],
    avoid: play.text.avoid,
    offerCeiling: play.offerCeiling,
    ...terms,
    ...cost,
    base,
    prize: segment.prize,
    atStake: segment.revenue,
    net: expectedNet({
      base,
      effect: terms.effect,
      medians,
      marginShare: actions?.given.marginShare ?? null,
      ...cost,
    }),
  }
}
