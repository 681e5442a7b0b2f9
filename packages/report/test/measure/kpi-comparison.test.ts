import { expect, it } from 'vitest'
import type { Kpi, KpiId } from '../../src/document/kpi.ts'
import type { MonthOfSales } from '../../src/document/sales.ts'
import { compareKpi } from '../../src/measure/kpi-comparison.ts'
import { largeShop } from '../fixtures/large-shop.ts'

/** Three new customers in April of the year before, one sale a month later on; plenty this year. */
const month = (name: string, sales: number): MonthOfSales => ({
  month: name,
  orders: sales,
  customers: sales,
  newCustomers: sales,
  returningCustomers: 0,
  revenue: sales * 10,
})
const figure = (id: KpiId, unit: Kpi['unit'], [value, previousMonth, previousYear]: number[]): Kpi => ({
  id,
  unit,
  value: value ?? null,
  previousMonth: previousMonth ?? null,
  previousYear: previousYear ?? null,
  source: 'test',
})
const active = figure('active-12-months', 'count', [900, 800, 12])
const document = {
  ...largeShop,
  kpis: [active],
  salesByMonth: {
    source: 'test',
    rows: [month('2017-04', 3), month('2017-07', 400), month('2018-03', 300), month('2018-06', 20)],
  },
}

it('judges money and shares by the sales or customers they stand on', () => {
  const kind = (kpi: Kpi): readonly string[] =>
    (['month', 'year'] as const).map((against) => compareKpi(document, kpi, against).kind)
  expect(largeShop.month).toBe('2018-07')
  expect(kind(figure('revenue', 'money', [900, 200, 4000]))).toEqual(['few', 'change'])
  expect(kind(figure('repeat-share', 'share', [0.1, 0, 0.2]))).toEqual(['few', 'change'])
  expect(kind(figure('second-order-rate', 'share', [0.1, 0.1, 0.3]))).toEqual(['change', 'few'])
  expect(kind(figure('revenue-per-customer', 'money', [50, 40, 30]))).toEqual(['change', 'few'])
  expect(kind(active)).toEqual(['change', 'few'])
})

it('does not judge what the document does not tell', () => {
  const silent = { ...document, kpis: [], salesByMonth: { source: 'test', rows: [] } }
  expect(compareKpi(silent, figure('revenue', 'money', [900, 200, 4000]), 'month').kind).toBe('change')
})
