import { describe, expect, it } from 'vitest'
import type { MovementMove } from '../../src/document/movement.ts'
import type { PlaybookSegment } from '../../src/document/population/segment.ts'
import { type LevelMoves, levelMoves } from '../../src/measure/level-moves.ts'
import { largeShop } from '../fixtures/large-shop.ts'

const [population] = largeShop.populations
const [own] = population?.segments ?? []
if (population === undefined || own === undefined || largeShop.movement === null)
  throw new Error('a segment expected')
const { movement } = largeShop

const segment = (
  id: string,
  frequency: number,
  monetary: number,
  recency: PlaybookSegment['traits']['recency'] = 'any',
): PlaybookSegment => ({
  ...own,
  id,
  traits: { ...own.traits, recency },
  medians: { recencyDays: 9, frequency, monetary },
})
/** Once for 50, once for 90, twice for 40, twice for 40, once for 99 and long ago. */
const segments = [
  segment('low', 1, 50),
  segment('high', 1, 90),
  segment('twice', 2, 40),
  segment('twin', 2, 40),
  segment('past', 1, 99, 'lapsed'),
]

function movesOf(
  ...moves: readonly (readonly [string, string | null, MovementMove['kind'], number?])[]
): LevelMoves {
  return levelMoves({
    populations: [{ ...population, segments } as typeof population & { segments: PlaybookSegment[] }],
    movement: {
      ...movement,
      moves: moves.map(([from, to, kind, revenue = 10]) => ({
        from,
        to,
        kind,
        customers: 1,
        revenueBefore: revenue,
        revenueNow: revenue + 1,
      })),
    },
  })
}

describe('by hand', () => {
  it('takes who came back from long ago as risen, whatever was spent', () => {
    expect(movesOf(['past', 'low', 'bought']).upgrades).toHaveLength(1)
  })

  it('ranks by orders first, then by money', () => {
    const { upgrades, losses } = movesOf(
      ['high', 'twice', 'promoted', 5],
      ['low', 'high', 'bought', 9],
      ['high', 'low', 'bought', 7],
    )
    expect(upgrades).toEqual([
      { from: 'low', to: 'high', customers: 1, revenue: 10 },
      { from: 'high', to: 'twice', customers: 1, revenue: 6 },
    ])
    expect(losses).toEqual([{ from: 'high', to: 'low', customers: 1, revenue: 7 }])
  })

  it('counts who lapsed or left as lost with what they had spent', () => {
    expect(movesOf(['low', 'twice', 'lapsed', 3], ['high', null, 'left', 4]).losses).toEqual([
      { from: 'high', to: null, customers: 1, revenue: 4 },
      { from: 'low', to: 'twice', customers: 1, revenue: 3 },
    ])
  })

  it('keeps time apart, and says nothing of the model, of equals and of segments that are no more', () => {
    expect(
      movesOf(
        ['twice', 'low', 'aged'],
        ['twice', 'low', 'refit'],
        ['twice', 'twin', 'bought'],
        ['gone', 'low', 'bought'],
      ),
    ).toEqual({
      upgrades: [],
      losses: [],
      aged: [{ from: 'twice', to: 'low', customers: 1, revenue: 11 }],
    })
  })
})

it('has nothing without moves', () => {
  const nothing = { upgrades: [], losses: [], aged: [] }
  expect(levelMoves({ ...largeShop, movement: null })).toEqual(nothing)
  expect(levelMoves({ ...largeShop, movement: { ...movement, moves: undefined } })).toEqual(nothing)
})
