import type { Issue } from '../../issue.ts'
import { lastSaleWarning } from '../last-sale-warning.ts'
import type { Page } from '../page.ts'
import { basisRows } from './basis-rows.ts'
import { decisions } from './decisions.ts'
import { modelWords } from './model-words.ts'
import { sentences } from './sentences.ts'
import { summaryRules } from './summary-rules.ts'
import { summaryTemplate } from './summary-template.ts'
import { valueSentence } from './value-sentence.ts'

/** Five sentences made from the values of the tables, three decisions to take, and the arithmetic behind them. */
export const summaryPage: Page = {
  id: 'summary',
  template: summaryTemplate,
  rules: summaryRules,
  opensSheet: true,
  title: (text) => text.summary.title,
  isPresent: () => true,
  view: (issue: Issue) => ({
    lastSale: lastSaleWarning(issue),
    sales: sales(issue),
    value: issue.customers > 0 ? valueSentence(issue) : null,
    segments: issue.text.segments.title,
    head: issue.text.summary,
    sentences: sentences(issue),
    decisions: decisions(issue),
    model: modelWords(issue),
    quality: issue.document.populations.some(({ model }) => model !== null)
      ? { href: '#quality', name: issue.text.quality.title }
      : { href: '#method', name: issue.text.method.title },
    basis: basisRows(issue),
  }),
}

/** The month in one line, above what changed in it. */
function sales({ document, text, format, kpi }: Issue): string {
  const orders = kpi('orders')?.value
  const revenue = kpi('revenue')?.value
  const month = format.monthFirst(document.month)
  if (!orders || revenue == null) return text.summary.salesNothing(month)
  return text.summary.sales({
    month,
    orders: text.ordersCount(format.count(orders), orders),
    revenue: format.money(revenue),
  })
}
