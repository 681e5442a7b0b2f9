import type { Issue } from '../../issue.ts'
import { type LevelMove, levelMoves } from '../../measure/level-moves.ts'
import { type SegmentTag, segmentTag } from '../segment-tag.ts'

const shown = 5

/** The best upgrades, the worst losses, and what only time moved, where it moved anybody; managers read the last as a flow. */
export function levelTables(issue: Issue): object[] {
  const { text, document, edition } = issue
  const { upgrades, losses, aged } = levelMoves(document)
  const table = (title: string, moves: readonly LevelMove[], none: string | null): object => ({
    title,
    none,
    rows: moves.slice(0, shown).map((move) => moveRow(issue, move)),
  })
  return [
    table(text.movement.upgrades, upgrades, text.movement.noUpgrades),
    table(text.movement.losses, losses, text.movement.noLosses),
    ...(aged.length > 0 && edition === 'full'
      ? [table(text.movement.aged(issue.idleCause), aged, null)]
      : []),
  ]
}

function moveRow(
  { document, segments, language, text, format }: Issue,
  { from, to, customers, revenue }: LevelMove,
): object {
  const before = document.movement?.previousSegments.find(({ id }) => id === from)
  return {
    from: named(segments, from, before?.name[language] ?? from),
    to: named(segments, to, text.movement.left),
    customers: format.count(customers),
    revenue: format.money(revenue),
  }
}

/** The segment as it is shown everywhere, or the name of what is none today. */
function named(
  segments: Issue['segments'],
  id: string | null,
  name: string,
): { readonly tag: SegmentTag | null; readonly name: string } {
  const own = segments.find((segment) => segment.id === id)
  return own === undefined ? { tag: null, name } : { tag: segmentTag(own), name: own.name }
}
