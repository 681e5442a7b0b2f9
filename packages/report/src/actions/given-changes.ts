import type { GivenAction } from '../document/actions/given-action.ts'
import type { PlaybookDocument } from '../document/playbook-document.ts'
import type { LibraryId } from '../plays/library-ids.ts'
import { meantSegments } from './meant-segments.ts'

/** What the shop changes in an action of the library, in the order of its file; for one segment, where one is named. */
export function givenChanges(
  document: Pick<PlaybookDocument, 'actions' | 'populations'>,
  use: LibraryId,
  segment?: string,
): GivenAction[] {
  return (document.actions?.given.actions ?? []).filter(
    (given) =>
      given.use === use && (segment === undefined || meantSegments(document, given.for).has(segment)),
  )
}

/** All changes in one: later words win, and a field that is not given hides no earlier one. */
export function mergedChanges(changes: readonly GivenAction[]): Partial<GivenAction> {
  return Object.assign(
    {},
    ...changes.map((change) =>
      Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)),
    ),
  )
}
