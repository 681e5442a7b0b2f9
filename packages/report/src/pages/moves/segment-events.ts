import type { PlaybookSegmentChange } from '../../document/segment-change.ts'
import type { Issue } from '../../issue.ts'

/**
 * Births, splits, merges, deaths and new names of segments in plain words; null when the document does not know them. Where one ended
 * and another of the same name began, a reader sees one.
 */
export function segmentEvents(issue: Issue): string[] | null {
  const { segmentChanges: changes } = issue.document
  if (changes === undefined) return null
  const names = (event: PlaybookSegmentChange['event'], ids: 'from' | 'to'): string[] =>
    changes.flatMap((change) => (change.event === event ? change[ids].map((id) => nameOf(issue, id)) : []))
  const ended = new Set(names('die', 'from'))
  const redrawn = new Set(names('emerge', 'to').filter((name) => ended.has(name)))
  return [...changes.flatMap((change) => eventWords(issue, change, redrawn)), ...renamed(issue)]
}

/** Segments that go on under another name: last month's tables and tags still have the old one. */
function renamed({ document, segments, language, text }: Issue): string[] {
  return segments.flatMap(({ id, name }) => {
    const before = document.movement?.previousSegments.find((segment) => segment.id === id)?.name[language]
    return before === undefined || before === name
      ? []
      : [text.moves.renamed({ from: text.quoted(before), to: text.quoted(name) })]
  })
}

function eventWords(
  issue: Issue,
  { event, from, to }: PlaybookSegmentChange,
  redrawn: ReadonlySet<string>,
): string[] {
  const { text, format } = issue
  const named = (ids: readonly string[]): string => format.list(ids.map((id) => nameOf(issue, id)))
  switch (event) {
    case 'survive':
      return []
    case 'emerge':
      return [redrawn.has(named(to)) ? text.moves.redrawn(named(to)) : text.moves.emerged(named(to))]
    case 'die':
      return redrawn.has(named(from)) ? [] : [text.moves.died(named(from))]
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
