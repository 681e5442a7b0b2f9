import type { IssueSegment } from '../issue.ts'

/**
 * Segments in the order in which they deserve attention: first those to protect, grow or win back, by revenue to
 * date; then those where silence saves cost, by customers. Ties by running number.
 */
export function byPriority(segments: readonly IssueSegment[]): IssueSegment[] {
  const saves = (segment: IssueSegment): number => (segment.play.stance === 'save' ? 1 : 0)
  const weight = (segment: IssueSegment): number => (saves(segment) ? segment.customers : segment.revenue)
  return segments
    .filter((segment) => segment.customers > 0)
    .sort((a, b) => saves(a) - saves(b) || weight(b) - weight(a) || a.number - b.number)
}
