import fc from 'fast-check'
import { expect, it } from 'vitest'
import { moveReasons, type SegmentBalance, segmentBalances } from '../../src/measure/segment-balance.ts'
import { largeShop } from '../fixtures/large-shop.ts'
import { timelessShop } from '../fixtures/timeless-shop.ts'

const closes = ({ before, gained, lost, now }: SegmentBalance): number =>
  moveReasons.reduce((sum, reason) => sum + gained[reason] - lost[reason], before) - now

it('closes for every segment of a document: last month, plus who came, less who went', () => {
  for (const document of [largeShop, timelessShop]) {
    const balances = segmentBalances(document) ?? []
    expect(balances).toHaveLength(8)
    expect(balances.map(closes)).toEqual(balances.map(() => 0))
  }
})

it('has a row for a segment that is no more, and for one that is new', () => {
  const [first] = largeShop.populations
  if (first === undefined || largeShop.movement === null) throw new Error('a population expected')
  const [own] = first.segments
  if (own === undefined) throw new Error('a segment expected')
  const balances = segmentBalances({
    populations: [{ ...first, segments: [{ ...own, id: 'b', customers: 5 }] }],
    movement: {
      ...largeShop.movement,
      previousSegments: [{ id: 'a', name: own.name, customers: 4, buyersSince: null }],
      moves: [
        { from: 'a', to: 'b', kind: 'refit', customers: 3, revenueBefore: 0, revenueNow: 0 },
        { from: 'a', to: null, kind: 'left', customers: 1, revenueBefore: 0, revenueNow: 0 },
        { from: null, to: 'b', kind: 'entered', customers: 2, revenueBefore: 0, revenueNow: 0 },
      ],
    },
  })
  expect(balances).toMatchObject([
    { id: 'b', before: 0, buyers: 0, now: 5, gained: { refit: 3, entered: 2, left: 0 } },
    { id: 'a', before: 4, buyers: null, now: 0, lost: { refit: 3, left: 1 } },
  ])
  expect(balances?.map(closes)).toEqual([0, 0])
})

it('knows nothing without the reasons of moves', () => {
  expect(segmentBalances({ ...largeShop, movement: null })).toBeNull()
  expect(
    segmentBalances({
      ...largeShop,
      movement: largeShop.movement && { ...largeShop.movement, moves: undefined },
    }),
  ).toBeNull()
})

const kinds = fc.constantFrom('promoted', 'bought', 'aged', 'refit', 'lapsed', 'stayed')
const ways = fc.array(
  fc.record({
    from: fc.integer({ min: 0, max: 3 }),
    to: fc.integer({ min: 0, max: 3 }),
    kind: kinds,
    customers: fc.integer({ min: 1, max: 50 }),
  }),
)

it('closes whatever the moves are, once each month holds the sum of its flows', () => {
  fc.assert(
    fc.property(ways, (some) => {
      const moves = some
        .filter(({ from, to, kind }) => (kind === 'stayed') === (from === to))
        .map(({ from, to, ...rest }) => ({
          ...rest,
          from: `s${from}`,
          to: `s${to}`,
          revenueBefore: 0,
          revenueNow: 0,
        }))
      const size = (end: 'from' | 'to', id: string): number =>
        moves.reduce((sum, move) => (move[end] === id ? sum + move.customers : sum), 0)
      const [first] = largeShop.populations
      const [own] = first?.segments ?? []
      if (first === undefined || own === undefined || largeShop.movement === null)
        throw new Error('a segment expected')
      const ids = ['s0', 's1', 's2', 's3']
      const balances = segmentBalances({
        populations: [{ ...first, segments: ids.map((id) => ({ ...own, id, customers: size('to', id) })) }],
        movement: {
          ...largeShop.movement,
          moves,
          previousSegments: ids.map((id) => ({
            id,
            name: own.name,
            customers: size('from', id),
            buyersSince: 0,
          })),
        },
      })
      expect(balances?.map(closes)).toEqual([0, 0, 0, 0])
    }),
  )
})
