import type { PlaybookLifetimeValue } from '../../document/lifetime-value.ts'
import type { Issue } from '../../issue.ts'
import { optionalShare } from '../../optional-share.ts'
import type { Page } from '../page.ts'
import { sourceNote } from '../source-note.ts'
import { checkFigure } from './check-figure.ts'
import { noForecast } from './no-forecast.ts'
import { rangeText } from './range-text.ts'
import { bandRows } from './value-bands.ts'
import { valueRows } from './value-rows.ts'
import { valueRules } from './value-rules.ts'
import { valueTemplate } from './value-template.ts'

/** What customers are worth: the forecast where one from an earlier date came true, and who brings the revenue. */
export const valuePage: Page = {
  id: 'value',
  template: valueTemplate,
  rules: valueRules,
  title: (text) => text.value.title,
  isPresent: ({ document }) => (document.lifetimeValue?.concentration.customers ?? 0) > 0,
  whyAbsent: ({ text }) => text.value.absent,
  view: (issue) => {
    const { document, text } = issue
    const known = document.lifetimeValue
    if (known === undefined) return {}
    const { concentration, check, forecast } = known
    return {
      head: text.value,
      total: text.total,
      lead: [...forecastLead(issue, known), ...concentrationLead(issue, known)].join(' '),
      noForecast: noForecast(issue, known),
      forecast: forecast && {
        ...valueRows(issue, forecast),
        ...bandRows(issue, forecast),
        sources: sourceNote(issue, [forecast.source, concentration.source]),
      },
      check: check?.total && {
        ...checkFigure(issue, { ...check, total: check.total }),
        sources: sourceNote(issue, [check.source]),
      },
      top: topRows(issue, concentration),
      sources: sourceNote(issue, [concentration.source, 'valueConcentration']),
    }
  },
}

function forecastLead({ text, format }: Issue, { forecast }: PlaybookLifetimeValue): string[] {
  if (forecast === null) return []
  const { whole, months } = forecast
  return [
    text.value.lead({
      months: format.count(months),
      orders: rangeText(whole.orders, format.count),
      value: rangeText(whole.value, format.money),
    }),
  ]
}

function concentrationLead({ text, format }: Issue, { concentration }: PlaybookLifetimeValue): string[] {
  const last = concentration.top.at(-1)
  if (last === undefined || last.revenueShare === null) return []
  return [
    text.value.concentrated({
      share: format.sharePlain(last.share),
      customers: format.count(last.customers),
      n: last.customers,
      revenueShare: format.share(last.revenueShare),
    }),
  ]
}

function topRows(
  issue: Issue,
  { top, customers, revenue }: PlaybookLifetimeValue['concentration'],
): readonly object[] {
  const { text, format } = issue
  return [
    ...top.map((row) => ({
      name: text.value.top(format.sharePlain(row.share)),
      customers: format.count(row.customers),
      revenue: format.money(row.revenue),
      share: optionalShare(issue, row.revenueShare),
    })),
    {
      name: text.value.allBuyers,
      customers: format.count(customers),
      revenue: format.money(revenue),
      share: optionalShare(issue, revenue > 0 ? 1 : null),
    },
  ]
}
