import { FORECAST_LIMITS } from '@clientele/engine'
import type { ChartLabel } from '../../charts/chart.ts'
import { forecastOutcomes } from '../../charts/forecast-outcomes.ts'
import type { ForecastOutcome, PlaybookForecastCheck } from '../../document/lifetime-value.ts'
import type { Issue } from '../../issue.ts'
import { rangeText } from './range-text.ts'

/** The forecast from an earlier date against what came: a sentence, a chart and the rule. */
export function checkFigure(
  { text, format }: Issue,
  { from, days, total, rows }: PlaybookForecastCheck & { readonly total: ForecastOutcome },
): object {
  const words = text.value
  const last = rows.at(-1)
  const told = (row: ForecastOutcome): string =>
    words.outcome({ predicted: rangeText(row.predicted, format.count), observed: format.count(row.observed) })
  const outcomes = [total, ...rows].map((row) => ({
    name:
      row.orders === null
        ? words.everybody
        : words.ordersBefore(format.count(row.orders), row.orders, row === last && row.orders > 1),
    text: row.judged ? told(row) : `${told(row)} ${words.tooFew}`,
    predicted: row.predicted,
    observed: row.observed,
    isJudged: row.judged,
  }))
  const label = (layout: string): ChartLabel => ({
    id: `chart-forecast-${layout}`,
    title: words.check,
    description: words.chartDescription(
      outcomes.map(({ name, text: told }) => `${name}: ${told}`).join('; '),
    ),
  })
  return {
    says: words.checked({
      from: format.date(from),
      days: format.days(days),
      predicted: rangeText(total.predicted, format.count),
      observed: format.count(total.observed),
      isOutside: total.observed < total.predicted.low || total.observed > total.predicted.high,
    }),
    wide: forecastOutcomes(outcomes, words.forecast, 'wide', label('wide')),
    narrow: forecastOutcomes(outcomes, words.forecast, 'narrow', label('narrow')),
    rule: words.rule({
      total: format.sharePlain(FORECAST_LIMITS.total),
      row: format.sharePlain(FORECAST_LIMITS.row),
      orders: format.count(FORECAST_LIMITS.orders),
      fewestOrders: format.count(FORECAST_LIMITS.orders),
    }),
  }
}
