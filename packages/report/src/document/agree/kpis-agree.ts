import { addMonths } from '../../format/calendar.ts'
import type { Kpi } from '../kpi.ts'
import type { PlaybookDocument } from '../playbook-document.ts'
import type { Disagreement } from './disagreement.ts'

/** Figures whose run does not end in the month of the issue with the value, or has other comparisons than they have. */
export function kpisAgree({ kpis, month }: PlaybookDocument): Disagreement[] {
  return kpis.flatMap((kpi, index) => {
    const { history } = kpi
    if (history === undefined) return []
    const path = ['kpis', index, 'history']
    if (addMonths(history.first, history.values.length - 1) !== month)
      return [{ path, message: `the run of ${kpi.id} does not end in ${month}` }]
    return differing(kpi, history.values).map((name) => ({
      path,
      message: `the run of ${kpi.id} has another ${name} than the figure`,
    }))
  })
}

function differing(kpi: Kpi, values: readonly (number | null)[]): string[] {
  const at = (months: number): number | null | undefined => values[values.length - 1 - months]
  const pairs = [
    ['value', kpi.value, at(0)],
    ['month before', kpi.previousMonth, at(1)],
    ['year before', kpi.previousYear, at(12)],
  ] as const
  return pairs.filter(([, own, run]) => run !== undefined && run !== own).map(([name]) => name)
}
