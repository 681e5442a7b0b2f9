import type { ChartLabel } from '../../charts/chart.ts'
import { type DifferenceRow, differenceIntervals } from '../../charts/difference-intervals.ts'
import type { TestResult } from '../../document/test-results.ts'
import type { Issue } from '../../issue.ts'
import { resultName } from './result-name.ts'
import { signedRange, writePoints } from './signed.ts'

/** All differences of the share who ordered on one scale; null where none is known well enough. */
export function resultsChart(
  issue: Issue,
  results: readonly TestResult[],
): { wide: string; narrow: string } | null {
  const { text, format } = issue
  const rows = results.flatMap((result): DifferenceRow[] => {
    if (result.rate === null || result.reason === 'few-events') return []
    const { group, colour } = resultName(issue, result)
    const { value, low, high } = signedRange(result.rate, writePoints(format))
    return [
      {
        name: group,
        colour,
        ...result.rate,
        text: `${text.results.points(value)} (${text.results.interval({ low, high })})`,
      },
    ]
  })
  if (rows.length === 0) return null
  const label = (id: string): ChartLabel => ({
    id,
    title: text.results.chart,
    description: text.results.chartDescription(rows.map(({ name, text }) => `${name} ${text}`).join('; ')),
  })
  const words = { worse: text.results.worse, better: text.results.better }
  return {
    wide: differenceIntervals(rows, words, 'wide', label('chart-results-wide')),
    narrow: differenceIntervals(rows, words, 'narrow', label('chart-results-narrow')),
  }
}
