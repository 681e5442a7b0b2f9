import type { SegmentRule } from '../document/actions/given-action.ts'
import type { PlaybookDocument } from '../document/playbook-document.ts'

/** Ids of the segments that a rule means: every condition that it gives holds of them; no rule means all. */
export function meantSegments(
  { populations }: Pick<PlaybookDocument, 'populations'>,
  { segments, population, orders, recency, value }: SegmentRule = {},
): ReadonlySet<string> {
  return new Set(
    populations.flatMap(({ name: among, segments: own }) =>
      own
        .filter(
          ({ id, name, traits }) =>
            (segments === undefined || [id, name.en, name.fr].some((known) => segments.includes(known))) &&
            (population === undefined || population === among) &&
            (orders === undefined || orders === traits.orders) &&
            (recency === undefined || recency === traits.recency) &&
            (value === undefined || value === traits.value),
        )
        .map(({ id }) => id),
    ),
  )
}
