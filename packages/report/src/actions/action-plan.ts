import type { Issue } from '../issue.ts'
import { byPriority } from '../measure/priorities.ts'
import { acrossSegments } from './across-segments.ts'
import { ownActions } from './own-actions.ts'
import type { PlannedAction } from './planned-action.ts'
import { segmentAction } from './segment-action.ts'

/**
 * Everything that is proposed for the month: the play of each segment in order of priority, the two actions of the
 * library that go across segments, and the shop's own in the order of its file. What the shop switched off is left out.
 */
export function actionPlan(issue: Issue): PlannedAction[] {
  return [
    ...byPriority(issue.segments).map((segment) => segmentAction(issue, segment)),
    ...acrossSegments(issue),
    ...ownActions(issue),
  ]
}
