import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type PlaybookDocument, playbookDocument } from '../../src/document/playbook-document.ts'
import { edgeShops } from '../fixtures/edge-shops.ts'
import { largeShop } from '../fixtures/large-shop.ts'

const messages = (document: unknown): string[] =>
  playbookDocument.safeParse(document).error?.issues.map((issue) => issue.message) ?? []

it.each(Object.entries({ largeShop, ...edgeShops }))(
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
  expect(messages({ ...largeShop, month: '2018-13' })).toHaveLength(1)
})

describe('refuses sums that disagree', () => {
  const broken: Record<string, PlaybookDocument> = {
    'a population and its segments': {
      ...largeShop,
      populations: largeShop.populations.map((population, index) =>
        index === 0 ? { ...population, customers: population.customers + 1 } : population,
      ),
    },
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
