import { actionPlan } from '../../actions/action-plan.ts'
import type { PlannedAction } from '../../actions/planned-action.ts'
import { rankActions } from '../../actions/rank-actions.ts'
import type { Issue } from '../../issue.ts'

/** The action to begin with: the first of the ranking that is chosen and reaches customers; null when there is none. */
export function firstAction(issue: Issue): PlannedAction | null {
  const chosen = rankActions(actionPlan(issue)).find(
    ({ action, reason }) => reason === null && action.stance !== 'save',
  )
  return chosen?.action ?? null
}

/** Why there is none: nobody to reach, or nothing that is sure to pay. */
export function nothingToBegin(issue: Issue): string {
  const { startLoss, startNobody } = issue.text.summary
  return rankActions(actionPlan(issue)).some(({ reason }) => reason === 'loss') ? startLoss : startNobody
}

/** The segments of an action, by name. */
export function segmentsOf({ text, format }: Issue, { segments }: PlannedAction): string {
  return format.list(segments.map(({ name }) => text.quoted(name)))
}
