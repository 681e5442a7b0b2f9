import type { PlaybookSegmentChange } from '../../document/segment-change.ts'
import type { Issue } from '../../issue.ts'

/** Births, splits, merges and deaths of segments in plain words; null when the document does not know them. */
export function segmentEvents(issue: Issue): string[] | null {
  const { document } = issue
  if (document.segmentChanges === undefined) return null
  return document.segmentChanges.flatMap((change) => eventWords(issue, change))
}

function eventWords(issue: Issue, { event, from, to }: PlaybookSegmentChange): string[] {
  const { text, format } = issue
  const named = (ids: readonly string[]): string => format.list(ids.map((id) => nameOf(issue, id)))
  switch (event) {
    case 'survive':
      return []
    case 'emerge':
      return [text.moves.emerged(named(to))]
    case 'die':
      return [text.moves.died(named(from))]
    case 'split':
      return [text.moves.split({ from: named(from), to: named(to) })]
    case 'merge':
      return [text.moves.merged({ from: named(from), to: named(to) })]
  }
}

function nameOf({ document, segments, language, text }: Issue, id: string): string {
  const before = document.movement?.previousSegments.find((segment) => segment.id === id)
  return text.quoted(segments.find((segment) => segment.id === id)?.name ?? before?.name[language] ?? id)
}
