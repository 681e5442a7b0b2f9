import { monthsBetween } from '../format/calendar.ts'
import type { Issue } from '../issue.ts'

/** When the model in force was fitted, and how many issues it has served; null when the document does not say. */
export function modelAge({ document, text, format }: Issue): string | null {
  const { history, asOf } = document
  if (history === undefined) return null
  const issues = monthsBetween(history.modelAsOf.slice(0, 7), asOf.slice(0, 7)) + 1
  return text.cover.modelAge({
    asOf: format.date(history.modelAsOf),
    issues: format.count(issues),
    n: issues,
  })
}
