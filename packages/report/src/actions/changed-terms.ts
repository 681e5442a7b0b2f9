import type { GivenAction } from '../document/actions/given-action.ts'
import type { PlaybookDocument } from '../document/playbook-document.ts'
import { mergedChanges } from './given-changes.ts'
import type { ActionTerms } from './library-terms.ts'
import type { PlannedAction } from './planned-action.ts'

/** The terms of an action that the shop has a say in. */
export type ChangedTerms = ActionTerms &
  Pick<PlannedAction, 'sendWindow' | 'owner' | 'effect' | 'budgetLimit'> & {
    readonly ownCost: number | undefined
  }

/** Terms of the library with what the shop gave, in the order given: later words win. */
export function changedTerms(
  terms: ActionTerms,
  changes: readonly GivenAction[],
  { actions }: Pick<PlaybookDocument, 'actions'>,
): ChangedTerms {
  const said = mergedChanges(changes)
  return {
    channel: said.channel ?? terms.channel,
    cadence: said.cadence ?? terms.cadence,
    effort: said.effort ?? terms.effort,
    holdoutShare: said.holdoutShare ?? terms.holdoutShare,
    sendWindow: said.sendWindow ?? {},
    owner: said.owner ?? actions?.given.owner ?? null,
    effect: said.expectedEffect ?? null,
    budgetLimit: said.budgetLimit ?? null,
    ownCost: said.costPerContact,
  }
}
