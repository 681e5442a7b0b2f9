/** The part of a contact's state whose change is worth a write. Empty strings are empty fields. */
export interface ContactFacts {
  readonly segment: string
  readonly population: string
  /** Tags in code-unit order, joined by `;`. */
  readonly tags: string
  readonly rScore: string
  readonly fScore: string
  readonly mScore: string
}

/**
 * The values that Clientele owns on one contact, as text the way a CRM stores them. The four beside the facts
 * describe the last change and never cause a write of their own.
 */
export interface ContactState extends ContactFacts {
  readonly previousSegment: string
  /** Day from which the segment holds, `YYYY-MM-DD`: the as-of date of the issue that brought it. */
  readonly segmentSince: string
  /** Calendar month of the playbook that wrote last, `YYYY-MM`. */
  readonly issue: string
  readonly runId: string
}

/** The names of the facts, in a fixed order. */
export const FACT_KEYS: readonly (keyof ContactFacts)[] = [
  'segment',
  'population',
  'tags',
  'rScore',
  'fScore',
  'mScore',
]

/** True when two contacts hold the same values in all owned fields. */
export function sameState(left: ContactState, right: ContactState): boolean {
  return sameFacts(left, right) && HISTORY_KEYS.every((key) => left[key] === right[key])
}

const HISTORY_KEYS = ['previousSegment', 'segmentSince', 'issue', 'runId'] as const

/** True when a contact with these facts carries a score. */
export function hasScores({ rScore, fScore, mScore }: ContactFacts): boolean {
  return rScore !== '' || fScore !== '' || mScore !== ''
}

/** True when a contact with these facts needs no write. */
export function sameFacts(left: ContactFacts, right: ContactFacts): boolean {
  return FACT_KEYS.every((key) => left[key] === right[key])
}
