import type { Issue, IssueSegment } from '../../issue.ts'
import { byPriority } from '../../measure/priorities.ts'

/** The segment to begin with: the first by priority whose play is to reach its customers; null when there is none. */
export function firstAction({ segments }: Issue): IssueSegment | null {
  return byPriority(segments).find(({ play }) => play.stance !== 'save') ?? null
}
