import { expect, it } from 'vitest'
import { movementTotals } from '../../src/measure/movement-totals.ts'

it('splits the flows of a month by hand', () => {
  const totals = movementTotals({
    previousMonth: '2018-06',
    previousSegments: [],
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
    moves: [
      { from: 'b', to: 'a', customers: 5 },
      { from: 'a', to: 'b', customers: 2 },
    ],
  })
})
