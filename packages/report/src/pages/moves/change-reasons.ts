import type { Issue } from '../../issue.ts'
import { byReason } from '../../measure/segment-balance.ts'

/** Known customers who changed group, by reason, in one sentence; null when the document does not know the reasons. */
export function changeReasons({ document, text, format, idleCause }: Issue): string | null {
  const moves = document.movement?.moves
  if (moves === undefined) return null
  const { promoted, bought, aged, refit, lapsed } = byReason(moves)
  const ordered = promoted + bought
  const moved = ordered + aged + refit + lapsed
  if (moved === 0) return text.moves.nobody
  const { causes } = text.moves
  return text.moves.changed({
    moved: format.count(moved),
    n: moved,
    causes: format.list([
      ...(ordered > 0 ? [causes.ordered(format.count(ordered))] : []),
      ...(aged > 0 ? [causes.aged(format.count(aged), idleCause)] : []),
      ...(refit > 0 ? [causes.refit(format.count(refit))] : []),
      ...(lapsed > 0 ? [causes.lapsed(format.count(lapsed))] : []),
    ]),
  })
}
