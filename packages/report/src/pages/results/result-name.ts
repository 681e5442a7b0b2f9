import type { TestResult } from '../../document/test-results.ts'
import type { Issue } from '../../issue.ts'

/** What a result is about, as charts and headings say it. */
export interface ResultName {
  /** All customers, or the segment; a segment that is gone keeps the name of the issue before. */
  readonly group: string
  /** A CSS colour. */
  readonly colour: string
}

/** The customers among whom an experiment ran. */
export function resultName(issue: Issue, { segment }: Pick<TestResult, 'segment'>): ResultName {
  if (segment === null) return { group: issue.text.results.everybody, colour: 'var(--accent)' }
  const now = issue.segments.find(({ id }) => id === segment)
  const before = issue.document.movement?.previousSegments.find(({ id }) => id === segment)
  const colour = issue.colours.get(segment)
  return {
    group: before?.name[issue.language] ?? now?.name ?? segment,
    colour: colour === undefined ? 'var(--muted)' : `var(--segment-${colour})`,
  }
}
