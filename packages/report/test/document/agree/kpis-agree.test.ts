import { expect, it } from 'vitest'
import { kpisAgree } from '../../../src/document/agree/kpis-agree.ts'
import type { Kpi } from '../../../src/document/kpi.ts'
import { largeShop } from '../../fixtures/large-shop.ts'

const found = (change: (kpi: Kpi) => Partial<Kpi>): string[] =>
  kpisAgree({
    ...largeShop,
    kpis: largeShop.kpis.slice(3, 4).map((kpi) => ({ ...kpi, ...change(kpi) })),
  }).map(({ message }) => message)

it('has nothing against runs that end in the figure', () => {
  expect(kpisAgree(largeShop)).toEqual([])
  expect(found(() => ({ history: undefined }))).toEqual([])
})

it('names what a run contradicts', () => {
  expect(found(() => ({ value: 1 }))).toEqual(['the run of orders has another value than the figure'])
  expect(found(() => ({ previousMonth: 1, previousYear: 2 }))).toEqual([
    'the run of orders has another month before than the figure',
    'the run of orders has another year before than the figure',
  ])
  expect(found(() => ({ history: { first: '2017-01', values: [1] } }))).toEqual([
    'the run of orders does not end in 2018-07',
  ])
})
