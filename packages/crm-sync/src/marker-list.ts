import { markedJournal, markJournal, OWNER_MARK } from './ownership-mark.ts'

/** A list of an account whose fields carry no description: its name says whose account it is. */
export interface NamedList {
  readonly id: string
  readonly name: string
}

/** The name of the list that says which journal wrote an account last. */
export function markerName(journalId: string): string {
  return markJournal(`Clientele ${OWNER_MARK}`, journalId)
}

/**
 * The lists that say it: none for an account that was never written, as a rule one, more when an answer was lost when
 * it was made. All of them name the same journal.
 */
export function findMarkers(lists: readonly NamedList[]): NamedList[] {
  return lists.filter(
    ({ name }) => name.startsWith(`Clientele ${OWNER_MARK} `) && markedJournal(name) !== null,
  )
}

/** The journal that wrote the account last; null when none did. */
export function markedAccount(lists: readonly NamedList[]): string | null {
  const [marker] = findMarkers(lists)
  return marker === undefined ? null : markedJournal(marker.name)
}
