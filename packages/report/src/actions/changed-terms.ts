import type { GivenAction } from '../document/given-action.ts'
import type { PlaybookDocument } from '../document/playbook-document.ts'
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
  const said = Object.assign({}, ...changes.map(given)) as Partial<GivenAction>
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

/** The fields that are there, so that one that is not does not hide an earlier one. */
function given(change: GivenAction): Partial<GivenAction> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
}
