import type { Issue } from '../../issue.ts'
import { byReason } from '../../measure/segment-balance.ts'

/** Known customers who changed group, by reason, in one sentence; null when the document does not know the reasons. */
export function changeReasons({ document, text, format, idleCause }: Issue): string | null {
  const moves = document.movement?.moves
  if (moves === undefined) return null
  const { promoted, bought, aged, refit, lapsed } = byReason(moves)
  const { causes } = text.moves
  const parts = [
    ...(promoted > 0 ? [causes.promoted(format.count(promoted))] : []),
    ...(bought > 0 ? [causes.bought(format.count(bought))] : []),
    ...(aged > 0 ? [causes.aged(format.count(aged), idleCause)] : []),
    ...(refit > 0 ? [causes.refit(format.count(refit))] : []),
    ...(lapsed > 0 ? [causes.lapsed(format.count(lapsed))] : []),
  ]
  return parts.length === 0 ? text.moves.nobody : text.moves.changed(format.list(parts))
}
