import type { Audience } from '../document/actions/given-action.ts'
import type { PlaybookActions } from '../document/actions/playbook-actions.ts'
import type { IssueSegment } from '../issue.ts'

/** Customers of a segment in an audience; null when the document does not tell them apart. */
function partOfSegment(
  { id, customers, recencyStatus }: IssueSegment,
  audience: Audience,
  actions: PlaybookActions | undefined,
): number | null {
  if (audience === 'all') return customers
  if (audience !== 'unhappy') return recencyStatus?.[audience] ?? null
  return actions?.unhappy?.segments.find((segment) => segment.id === id)?.customers ?? null
}

/** The same of several segments; null when it is not known of one of them. */
export function partOfSegments(
  segments: readonly IssueSegment[],
  audience: Audience,
  actions: PlaybookActions | undefined,
): number | null {
  const parts = segments.map((segment) => partOfSegment(segment, audience, actions))
  return parts.includes(null) ? null : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)
}
