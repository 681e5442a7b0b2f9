import { FORECAST_LIMITS } from '@clientele/engine'
import type { PlaybookLifetimeValue } from '../../document/lifetime-value.ts'
import type { Issue } from '../../issue.ts'
import { rangeText } from './range-text.ts'

/** Why nothing is forecast, in one sentence; null where something is. */
export function noForecast({ text, format }: Issue, { reason, check }: PlaybookLifetimeValue): string | null {
  if (reason === null) return null
  const total = check?.total ?? null
  return text.value.noForecast[reason]({
    weeks: format.count((FORECAST_LIMITS.fewestDays * 4) / 7),
    repeaters: format.count(check?.repeaters ?? 0),
    fewestRepeaters: format.count(FORECAST_LIMITS.repeaters),
    fewestOrders: format.count(FORECAST_LIMITS.orders),
    predicted: total && rangeText(total.predicted, format.count),
    observed: total && format.count(total.observed),
  })
}
