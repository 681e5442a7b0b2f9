/**
 * The values that Clientele owns on one contact. Everything is text as the CRM stores it; an empty string is
 * an empty field. The four facts of the last change (`previousSegment`, `segmentSince`, `issue`, `runId`)
 * describe a write and never cause one.
 */
export interface ContactState {
  readonly segment: string
  readonly population: string
  /** Tags in code-unit order, joined by `;`. */
  readonly tags: string
  readonly rScore: string
  readonly fScore: string
  readonly mScore: string
  readonly previousSegment: string
  /** Day from which the segment holds, `YYYY-MM-DD`: the as-of date of the issue that brought it. */
  readonly segmentSince: string
  /** Calendar month of the playbook that wrote last, `YYYY-MM`. */
  readonly issue: string
  readonly runId: string
}

/** The part of a contact's state whose change is worth a write. */
export type ContactFacts = Pick<
  ContactState,
  'segment' | 'population' | 'tags' | 'rScore' | 'fScore' | 'mScore'
>

/** True when a contact with these facts needs no write. */
export function sameFacts(left: ContactFacts, right: ContactFacts): boolean {
  return (
    left.segment === right.segment &&
    left.population === right.population &&
    left.tags === right.tags &&
    left.rScore === right.rScore &&
    left.fScore === right.fScore &&
    left.mScore === right.mScore
  )
}
