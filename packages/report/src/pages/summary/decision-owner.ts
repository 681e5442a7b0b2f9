import { actionPlan } from '../../actions/action-plan.ts'
import type { Issue } from '../../issue.ts'
import type { Decision } from './decisions.ts'
import { firstAction } from './first-action.ts'
import { silence } from './silence.ts'

/**
 * Who decides: the owner of the action that is to start, or of the one that stops the messages; else whom the shop named
 * for everything. Null where it named nobody, and a blank is left to fill in.
 */
export function decisionOwner(issue: Issue, kind: Decision['kind']): string | null {
  const all = issue.document.actions?.given.owner ?? null
  if (kind === 'start') return firstAction(issue)?.owner ?? all
  return kind === 'stop' ? (stopOwner(issue) ?? all) : all
}

function stopOwner(issue: Issue): string | null {
  const group = silence(issue)
  const id = group?.by === 'segment' ? group.parts[0]?.segment.id : 'suppression'
  return actionPlan(issue).find((action) => action.id === id)?.owner ?? null
}
