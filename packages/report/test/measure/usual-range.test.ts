import { expect, it } from 'vitest'
import type { Kpi } from '../../src/document/kpi.ts'
import { usualRange } from '../../src/measure/usual-range.ts'
import golden from '../golden/usual-range.json' with { type: 'json' }

const kpi = (before: readonly (number | null)[], value: number | null, id: Kpi['id'] = 'orders'): Kpi => ({
  id,
  unit: 'count',
  value,
  previousMonth: null,
  previousYear: null,
  history: { first: '2017-01', values: [...before, value] },
  source: 'sales-by-month',
})
const flat = [10, 11, 9, 10, 12, 8, 10, 11]

it.each(golden)('is median and deviation as scipy has them: $before', ({ before, low, high }) => {
  const range = usualRange(kpi(before, 10))
  expect(range?.low).toBeCloseTo(low, 9)
  expect(range?.high).toBeCloseTo(high, 9)
})

it('says on which side of it the month lies', () => {
  expect(usualRange(kpi(flat, 20))?.side).toBe('above')
  expect(usualRange(kpi(flat, 2))?.side).toBe('below')
  expect(usualRange(kpi(flat, 12))?.side).toBe('inside')
})

it('does not reach below zero for what never was', () => {
  expect(usualRange(kpi([1, 9, 2, 8, 3, 7, 4, 6], 0))).toMatchObject({ low: 0, side: 'inside' })
  expect(usualRange(kpi([-1, 9, 2, 8, 3, 7, 4, 6], 0))?.low).toBe(-1)
})

it('does not reach above all for a share that never was', () => {
  const share = (before: readonly number[]): Kpi => ({ ...kpi(before, 0.9), unit: 'share' })
  expect(usualRange(share([0.2, 0.9, 0.3, 0.8, 0.4, 0.7, 0.5, 0.9]))).toMatchObject({
    high: 1,
    side: 'inside',
  })
  expect(usualRange(share([0.2, 1.1, 0.3, 0.8, 0.4, 0.7, 0.5, 0.9]))?.high).toBe(1.1)
  expect(usualRange(kpi([0.2, 0.9, 0.3, 0.8, 0.4, 0.7, 0.5, 0.9], 0.9))?.high).toBeGreaterThan(1)
})

it('is not told from seven months, from unknown ones, from equal ones, or of figures that add up', () => {
  expect(usualRange(kpi(flat.slice(1), 10))).toBeNull()
  expect(usualRange(kpi([...flat.slice(1), null, null], 10))).toBeNull()
  expect(
    usualRange(
      kpi(
        Array.from(flat, () => 10),
        90,
      ),
    ),
  ).toBeNull()
  expect(usualRange(kpi(flat, null))).toBeNull()
  expect(usualRange(kpi(flat, 90, 'customers'))).toBeNull()
  const { history: _, ...before } = kpi(flat, 90)
  expect(usualRange(before)).toBeNull()
})
