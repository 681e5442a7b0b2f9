import type { Kpi, KpiId } from '../../document/kpi.ts'
import type { Issue } from '../../issue.ts'
import { type KpiMove, largestMoves } from '../../measure/kpi-moves.ts'
import { formatKpi } from '../figures/format-kpi.ts'

/** A change and the tile that shows it. */
export interface ChangeSentence {
  readonly text: string
  readonly kpi: KpiId | null
}

/** What changed: the largest fall first, then the largest rise. Says so when there is nothing to compare with. */
export function changeSentences(issue: Issue): ChangeSentence[] {
  const { adverse, favourable } = largestMoves(issue.document)
  const moves = [adverse, favourable].filter((move) => move !== null)
  if (moves.length > 0) return moves.map((move) => ({ text: moveSentence(issue, move), kpi: move.id }))
  const compared = issue.document.kpis.some(
    (kpi) => kpi.value !== null && (kpi.previousMonth ?? kpi.previousYear ?? 0) > 0,
  )
  return [{ text: compared ? issue.text.summary.unchanged : issue.text.summary.noComparison, kpi: null }]
}

function moveSentence(issue: Issue, move: KpiMove): string {
  const { document, text } = issue
  const kpi = document.kpis.find(({ id }) => id === move.id)
  if (kpi === undefined) return ''
  return text.summary.movedKpi({
    id: move.id,
    rises: move.size > 0,
    against: move.against,
    run: move.run,
    to: formatKpi(issue, move.value, kpi.unit),
    changes: [
      // what the month did would contradict the verb of a move against the year
      ...(move.against === 'month' ? change(issue, kpi, kpi.previousMonth, text.summary.inMonth) : []),
      ...change(issue, kpi, kpi.previousYear, text.summary.inYear),
    ].join(', '),
  })
}

function change(
  { text, format }: Issue,
  kpi: Kpi,
  previous: number | null,
  over: (change: string) => string,
): string[] {
  const points = format.points(kpi.value, previous)
  const size =
    kpi.unit === 'share'
      ? points && text.figures.points(points.value, points.n)
      : format.change(kpi.value, previous)
  return size === null ? [] : [over(size)]
}
