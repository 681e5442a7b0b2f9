import type { Kpi } from '../document/kpi.ts'
import type { PlaybookDocument } from '../document/playbook-document.ts'
import type { MonthOfSales } from '../document/sales.ts'
import { addMonths } from '../format/calendar.ts'
import { type Comparison, compare } from './comparison.ts'

/** The earlier time that a key figure is held against. */
export type Against = 'month' | 'year'

/** What may be said of a key figure against the month or the year before. */
export function compareKpi(document: PlaybookDocument, kpi: Kpi, against: Against): Comparison {
  const previous = against === 'month' ? kpi.previousMonth : kpi.previousYear
  return compare({
    value: kpi.value,
    previous,
    isShare: kpi.unit === 'share',
    base: earlierBase(document, kpi, against),
  })
}

/** How many sales or customers the earlier figure stands on; null where the document does not tell. */
function earlierBase(document: PlaybookDocument, { id, unit, ...kpi }: Kpi, against: Against): number | null {
  if (unit === 'count') return against === 'month' ? kpi.previousMonth : kpi.previousYear
  const back = against === 'month' ? -1 : -12
  const sales = (months: number): MonthOfSales | undefined =>
    document.salesByMonth.rows.find(({ month }) => month === addMonths(document.month, months))
  if (id === 'revenue-per-customer') {
    const active = document.kpis.find((other) => other.id === 'active-12-months')
    return (against === 'month' ? active?.previousMonth : active?.previousYear) ?? null
  }
  // those who were new three months before, all the later ones' second orders being still open
  if (id === 'second-order-rate') return sales(back - 3)?.newCustomers ?? null
  return (id === 'repeat-share' ? sales(back)?.customers : sales(back)?.orders) ?? null
}
