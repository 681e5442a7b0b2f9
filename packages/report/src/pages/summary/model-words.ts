import { parseMoment } from '../../format/calendar.ts'
import type { Issue } from '../../issue.ts'
import { stability } from '../../measure/stability.ts'
import { amongOf } from '../agreement.ts'

const week = 7 * 86_400_000

/** How stable the segments are, the least stable population first, and when a study says to fit the model anew. */
export function modelWords(issue: Issue): string {
  const { document, text, format } = issue
  const results = stability(document)
  const stable =
    results.length === 0
      ? [text.summary.modelFirst]
      : results.map(({ population, ari, status }) =>
          text.summary.model[status]({ ari: format.decimal(ari, 2), ...amongOf(issue, population) }),
        )
  return [...stable, ...retrain(issue)].join(' ')
}

/** The next date to fit the model anew, by the population whose models hold for the shortest; none without a study. */
function retrain({ document, text, format }: Issue): string[] {
  const { history } = document
  if (history === undefined) return []
  const [shortest] = document.populations
    .flatMap(({ rule, stability }) =>
      stability == null || stability.retrainEveryWeeks === null
        ? []
        : [{ among: text.among(rule.minFrequency, rule.maxFrequency), weeks: stability.retrainEveryWeeks }],
    )
    .sort((a, b) => a.weeks - b.weeks)
  if (shortest === undefined) return []
  const { among, weeks } = shortest
  if (weeks < 1) return [text.summary.retrainAlways(among)]
  const due = new Date(parseMoment(history.modelAsOf).getTime() + Math.floor(weeks) * week)
    .toISOString()
    .slice(0, 19)
  return [
    text.summary.retrainBy({
      date: format.date(due),
      passed: due <= document.asOf,
      weeks: format.count(Math.floor(weeks)),
      n: Math.floor(weeks),
      among,
    }),
  ]
}
