import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type PlaybookDocument, playbookDocument } from '../../src/document/playbook-document.ts'
import { edgeShops } from '../fixtures/edge-shops.ts'
import { largeShop } from '../fixtures/large-shop.ts'
import { timelessShop } from '../fixtures/timeless-shop.ts'

const messages = (document: unknown): string[] =>
  playbookDocument.safeParse(document).error?.issues.map((issue) => issue.message) ?? []

it.each(Object.entries({ largeShop, timelessShop, ...edgeShops }))(
  'accepts %s and leaves it as it is',
  (_name, document) => {
    expect(playbookDocument.parse(JSON.parse(JSON.stringify(document)))).toEqual(document)
  },
)

it('can be written as a JSON Schema', () => {
  expect(z.toJSONSchema(playbookDocument)).toMatchObject({ type: 'object', additionalProperties: false })
})

it('refuses unknown keys, other versions and malformed months', () => {
  expect(messages({ ...largeShop, extra: 1 })).toHaveLength(1)
  expect(messages({ ...largeShop, schemaVersion: 2 })).toHaveLength(1)
  expect(messages({ ...largeShop, month: '2018-13' })).not.toHaveLength(0)
})

describe('refuses sums that disagree', () => {
  const broken: Record<string, PlaybookDocument> = {
    'a population and its segments': {
      ...largeShop,
      populations: largeShop.populations.map((population, index) =>
        index === 0 ? { ...population, customers: population.customers + 1 } : population,
      ),
    },
    'recency statuses and their segment': {
      ...timelessShop,
      populations: timelessShop.populations.map((population) => ({
        ...population,
        segments: population.segments.map((segment, index) =>
          index === 0 ? { ...segment, recencyStatus: { active: 1, slowing: 1, lapsed: 1 } } : segment,
        ),
      })),
    },
    'recency statuses without a rhythm': { ...timelessShop, rhythm: undefined },
    'the customers and the populations': {
      ...largeShop,
      kpis: largeShop.kpis.map((kpi) => (kpi.id === 'customers' ? { ...kpi, value: 1 } : kpi)),
    },
    'a month and its buyers': {
      ...largeShop,
      salesByMonth: {
        ...largeShop.salesByMonth,
        rows: largeShop.salesByMonth.rows.map((row, index) => (index === 5 ? { ...row, customers: 1 } : row)),
      },
    },
    'orders per customer and the customers': {
      ...largeShop,
      ordersPerCustomer: { ...largeShop.ordersPerCustomer, rows: [{ orders: 1, customers: 3 }] },
    },
    'a flow and the segment it leaves': {
      ...largeShop,
      movement: largeShop.movement && {
        ...largeShop.movement,
        previousSegments: largeShop.movement.previousSegments.map((segment, index) =>
          index === 3 ? { ...segment, customers: segment.customers - 1 } : segment,
        ),
      },
    },
  }
  it.each(Object.entries(broken))('%s', (_name, document) => {
    expect(messages(document).length).toBeGreaterThan(0)
  })
})

describe('what a document may say besides', () => {
  const { movement, segmentMap } = largeShop
  if (!movement?.moves) throw new Error('moves expected')
  const { moves } = movement
  const whole: PlaybookDocument = {
    ...largeShop,
    movement,
    segmentChanges: [
      {
        event: 'split',
        population: 'new',
        from: ['new-1'],
        to: ['new-1', 'new-2'],
        overlap: 1,
        reason: 'larger',
      },
    ],
  }

  it('is taken as it is: moves with their reasons, one map, what became of segments', () => {
    expect(playbookDocument.parse(JSON.parse(JSON.stringify(whole)))).toEqual(whole)
  })

  it('is refused where it contradicts the rest', () => {
    const [first, ...others] = moves
    if (first === undefined) throw new Error('a move expected')
    const tooMany = [{ ...first, customers: first.customers + 1 }, ...others]
    expect(messages({ ...whole, movement: { ...movement, moves: tooMany } })).toHaveLength(1)
    expect(messages({ ...whole, movement: { ...movement, moves: others } })).toHaveLength(1)
    const parts = [{ ...first, customers: 1 }, { ...first, customers: first.customers - 1 }, ...others]
    expect(messages({ ...whole, movement: { ...movement, moves: parts } })).toEqual([])
    const odd = [{ ...first, kind: 'aged' as const }, ...others]
    expect(messages({ ...whole, movement: { ...movement, moves: odd } })).toEqual([
      `aged from ${first.from} to ${first.to} is no such move`,
    ])
    expect(messages({ ...whole, model: { ...whole.model, previousId: whole.model.id } })).toEqual([
      'the model stayed in force, and moves are said to be its doing',
    ])
    const without = segmentMap && { ...segmentMap, segments: segmentMap.segments.slice(1) }
    expect(messages({ ...whole, segmentMap: without })).toEqual([
      'the map has other segments than the populations',
    ])
  })
})

it('refuses repeated segment ids and flows between unknown segments', () => {
  const [first, second] = largeShop.populations
  if (first === undefined || second === undefined) throw new Error('two populations expected')
  const twice = { ...second, segments: second.segments.map((segment) => ({ ...segment, id: 'new-1' })) }
  expect(messages({ ...largeShop, movement: null, populations: [first, twice] })).toContain(
    'segment ids repeat',
  )
  const flows = [...(largeShop.movement?.flows ?? []), { from: 'gone', to: null, customers: 1 }]
  expect(messages({ ...largeShop, movement: { ...largeShop.movement, flows } })).toContain(
    'a flow names a segment of neither month',
  )
})
