import { expect, it } from 'vitest'
import type { Kpi, KpiId } from '../../src/document/kpi.ts'
import type { PlaybookDocument } from '../../src/document/playbook-document.ts'
import type { MonthOfSales } from '../../src/document/sales.ts'
import { addMonths } from '../../src/format/calendar.ts'
import { largestMoves } from '../../src/measure/kpi-moves.ts'
import { largeShop } from '../fixtures/large-shop.ts'

const kpi = (
  id: KpiId,
  value: number | null,
  previousMonth: number | null,
  previousYear: number | null,
): Kpi => ({
  id,
  unit: id === 'repeat-share' ? 'share' : id === 'revenue' ? 'money' : 'count',
  value,
  previousMonth,
  previousYear,
  source: 'test',
})

/** A shop of these figures whose returning customers ran like this up to July 2018. */
const shop = (kpis: readonly Kpi[], returning: readonly number[] = []): PlaybookDocument => ({
  ...largeShop,
  kpis,
  salesByMonth: {
    source: 'test',
    rows: returning.map(
      (count, index): MonthOfSales => ({
        month: addMonths('2018-07', index - returning.length + 1),
        orders: count,
        customers: count,
        newCustomers: 0,
        returningCustomers: count,
        revenue: count,
      }),
    ),
  },
})

it('finds the largest fall and the largest rise of the month', () => {
  const { adverse, favourable } = largestMoves(
    shop(
      [
        kpi('orders', 6165, 6100, 3875),
        kpi('revenue', 1_023_530, 1_004_635, 568_434),
        kpi('returning-customers', 162, 189, 57),
        kpi('repeat-share', 0.0265, 0.0312, 0.0149),
      ],
      [154, 176, 197, 189, 162],
    ),
  )
  expect(adverse).toMatchObject({
    id: 'returning-customers',
    against: 'month',
    run: 2,
  })
  expect(adverse?.size).toBeCloseTo(-27 / 189, 12)
  expect(favourable).toMatchObject({ id: 'revenue', against: 'month', run: 1 })
})

it('knows how long a run is', () => {
  const { adverse } = largestMoves(shop([kpi('returning-customers', 35, 36, 31)], [39, 38, 37, 36, 35]))
  expect(adverse).toMatchObject({ run: 4 })
})

it('looks a year back where nothing moved that way in the month', () => {
  const { adverse, favourable } = largestMoves(
    shop([kpi('orders', 110, 100, 120), kpi('revenue', 500, 490, 510)], [100, 110]),
  )
  expect(adverse).toMatchObject({ id: 'revenue', against: 'year', run: 1 })
  expect(favourable).toMatchObject({ id: 'orders', against: 'month', run: 1 })
})

it('does not say of one figure that it fell and that it rose', () => {
  const risen = largestMoves(shop([kpi('orders', 110, 100, 120)]))
  expect(risen).toMatchObject({ adverse: null, favourable: { id: 'orders', against: 'month' } })
  const fallen = largestMoves(shop([kpi('returning-customers', 713, 731, 203)]))
  expect(fallen).toMatchObject({ adverse: { id: 'returning-customers', against: 'month' }, favourable: null })
})

it('has nothing to say without a past, from zero, or of what reads as no change', () => {
  const none = { adverse: null, favourable: null }
  expect(largestMoves(shop([kpi('orders', 5, null, null)]))).toEqual(none)
  expect(largestMoves(shop([kpi('orders', 5, 0, null)]))).toEqual(none)
  expect(largestMoves(shop([kpi('orders', 10_001, 10_000, 10_000)]))).toEqual(none)
  expect(largestMoves(shop([kpi('customers', 5, 50, 50)]))).toEqual(none)
})

it('ranks no change against too few, and one of more than ten-fold by its size', () => {
  const few = largestMoves(shop([kpi('orders', 290, 29, 1), kpi('new-customers', 35, 36, 1)]))
  expect(few).toMatchObject({ adverse: { id: 'new-customers', against: 'month' }, favourable: null })
  const { favourable } = largestMoves(
    shop([kpi('orders', 520, 40, null), kpi('new-customers', 60, 40, null)]),
  )
  expect(favourable).toMatchObject({ id: 'orders', size: 12 })
})
