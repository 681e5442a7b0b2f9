import type { Kpi, KpiId } from '../../document/kpi.ts'
import type { Issue } from '../../issue.ts'
import { type Against, compareKpi } from '../../measure/kpi-comparison.ts'
import { type KpiMove, largestMoves } from '../../measure/kpi-moves.ts'
import { formatKpi } from '../figures/format-kpi.ts'
import { tellComparison } from '../figures/tell-comparison.ts'

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
  const { summary } = issue.text
  const kinds = issue.document.kpis.flatMap((kpi) =>
    (['month', 'year'] as const).map((against) => compareKpi(issue.document, kpi, against).kind),
  )
  if (kinds.includes('change')) return [{ text: summary.unchanged, kpi: null }]
  return [{ text: kinds.includes('few') ? summary.tooFewBefore : summary.noComparison, kpi: null }]
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
      ...(move.against === 'month' ? change(issue, kpi, 'month') : []),
      ...change(issue, kpi, 'year'),
    ].join(', '),
  })
}

/** A change as a percentage or points, or the value before where that would mislead; nothing of a share of too few. */
function change(issue: Issue, kpi: Kpi, against: Against): string[] {
  const { summary } = issue.text
  const told = tellComparison(issue, kpi, against)
  if (told.change !== null) return [(against === 'month' ? summary.inMonth : summary.inYear)(told.change)]
  if (told.from === null || kpi.unit === 'share') return []
  return [(against === 'month' ? summary.fromMonth : summary.fromYear)(told.from)]
}
