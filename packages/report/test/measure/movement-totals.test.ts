import { expect, it } from 'vitest'
import { movementTotals } from '../../src/measure/movement-totals.ts'

it('splits the flows of a month by hand', () => {
  const totals = movementTotals({
    previousMonth: '2018-06',
    previousSegments: [
      { id: 'a', name: { en: 'A', fr: 'A' }, customers: 12, buyersSince: 8 },
      { id: 'b', name: { en: 'B', fr: 'B' }, customers: 6, buyersSince: 1 },
    ],
    source: 'test',
    flows: [
      { from: 'a', to: 'a', customers: 10 },
      { from: 'a', to: 'b', customers: 2 },
      { from: 'b', to: 'a', customers: 5 },
      { from: 'b', to: null, customers: 1 },
      { from: null, to: 'b', customers: 7 },
    ],
  })
  expect(totals).toEqual({
    known: 18,
    stayed: 10,
    moved: 7,
    left: 1,
    arrived: 7,
    buyers: 9,
  })
})

it('says nothing of who ordered when that was not counted everywhere', () => {
  const totals = movementTotals({
    previousMonth: '2018-06',
    previousSegments: [{ id: 'a', name: { en: 'A', fr: 'A' }, customers: 1, buyersSince: null }],
    source: 'test',
    flows: [{ from: 'a', to: 'b', customers: 1 }],
  })
  expect(totals).toMatchObject({ buyers: null, moved: 1 })
})
