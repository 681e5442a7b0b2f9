import type { Audience } from '../document/actions/given-action.ts'
import type { Issue, IssueSegment } from '../issue.ts'
import { actionCost } from './action-cost.ts'
import { changedTerms } from './changed-terms.ts'
import { givenChanges, mergedChanges } from './given-changes.ts'
import { inLanguage } from './in-language.ts'
import { libraryTerms } from './library-terms.ts'
import { partOfSegments } from './part-of-segments.ts'
import type { PlannedAction } from './planned-action.ts'

/** The two actions of the library that go across segments, where there is anybody for them. */
export function acrossSegments(issue: Issue): PlannedAction[] {
  const present = issue.segments.filter(({ customers }) => customers > 0)
  return [
    ...across(issue, 'service-recovery', 'unhappy', present),
    ...across(
      issue,
      'suppression',
      'lapsed',
      present.filter(({ play }) => play.lapsed === 'save' && !play.off),
    ),
  ]
}

function across(
  { document, text, language }: Issue,
  id: 'service-recovery' | 'suppression',
  audience: Audience,
  among: readonly IssueSegment[],
): PlannedAction[] {
  const { actions } = document
  const segments = among.filter((segment) => (partOfSegments([segment], audience, actions) ?? 0) > 0)
  const changes = givenChanges(document, id)
  if (segments.length === 0 || changes.some(({ off }) => off)) return []
  const { ownCost, ...terms } = changedTerms(libraryTerms(id, null), changes, document)
  const words = text.plays.across[id]
  const said = mergedChanges(changes)
  const local = (given: typeof said.goal, own: string): string =>
    given === undefined ? own : inLanguage(given, language)
  const all = (given: typeof said.do, own: readonly string[]): readonly string[] =>
    given?.map((one) => inLanguage(one, language)) ?? own
  return [
    {
      id,
      library: id,
      segments,
      audience,
      customers: partOfSegments(segments, audience, actions) ?? 0,
      stance: id === 'suppression' ? 'save' : 'protect',
      goal: local(said.goal, words.goal),
      trigger: local(said.trigger, words.trigger),
      message: local(said.message, words.angle),
      kpi: local(said.kpi, words.kpi),
      channelText: text.actions.channels[terms.channel],
      todo: all(said.do, words.todo),
      avoid: all(said.doNot, words.avoid),
      offerCeiling: said.offerCeiling ?? 0,
      ...terms,
      ...actionCost(actions, {
        segments,
        audience,
        channel: terms.channel,
        cadence: terms.cadence,
        own: ownCost,
      }),
      base: null,
      prize: null,
      atStake: null,
      net: null,
    },
  ]
}
