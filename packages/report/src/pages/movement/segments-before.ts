import type { Movement } from '../../document/movement.ts'
import type { Issue } from '../../issue.ts'

/** The segments of last month in the order of today, so that who stayed stands on the diagonal; those that are gone last. */
export function segmentsBefore(
  { segments }: Pick<Issue, 'segments'>,
  { previousSegments }: Pick<Movement, 'previousSegments'>,
): Movement['previousSegments'] {
  const places = new Map(segments.map(({ id }, place) => [id, place]))
  const place = (id: string): number => places.get(id) ?? segments.length
  return previousSegments.toSorted((a, b) => place(a.id) - place(b.id))
}
