import type { IssueSegment } from '../issue.ts'

/**
 * Segments in the order in which they deserve attention: by what a fifth more orders would be worth; those of which
 * it is not known after them, where silence saves cost last, by revenue to date. Ties by running number; empty
 * segments and plays that the shop switched off are left out.
 */
export function byPriority(segments: readonly IssueSegment[]): IssueSegment[] {
  const worth = ({ prize }: IssueSegment): number => prize?.money ?? Number.NEGATIVE_INFINITY
  const saves = (segment: IssueSegment): number => (segment.play.stance === 'save' ? 1 : 0)
  return segments
    .filter((segment) => segment.customers > 0 && !segment.play.off)
    .sort((a, b) =>
      a.prize === null && b.prize === null
        ? saves(a) - saves(b) || b.revenue - a.revenue || a.number - b.number
        : Number(worth(b) > worth(a)) - Number(worth(a) > worth(b)) || a.number - b.number,
    )
}
