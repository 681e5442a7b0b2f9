import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attributeDrop, type DropAttribution, type DropCause, type FeatureTable } from '../../src/index.ts'
import { refusal } from '../support/engine-error.ts'
import { dropBetween, everyone, modelOf, unluckyModelOf } from '../support/planted-drift.ts'
import { shuffled } from '../support/tables.ts'
import {
  ageingOnly,
  entries,
  exits,
  groupMoves,
  groupSplits,
  type PlantedShop,
  plantShop,
  scaleOnly,
} from '../support/timelines.ts'

const CAUSES: readonly DropCause[] = ['ageing', 'scale', 'mix', 'structure', 'optimiser']

function total({ causes }: DropAttribution): number {
  return CAUSES.reduce((sum, cause) => sum + causes[cause], 0)
}

interface Plant {
  readonly cause: DropCause
  /** What happens in a shop whose groups lie apart in `features`. */
  readonly happen: (shop: PlantedShop, seed: number) => PlantedShop
  readonly days?: number
  readonly features?: readonly string[]
}

/** A place where a group of its own stands out. */
const ELSEWHERE = { recencyDays: 1.4, monetary: 1.3, frequency: -0.3 }

const PLANTS: Readonly<Record<string, Plant>> = {
  'nobody buys for 60 days': { cause: 'ageing', days: 60, happen: (shop) => ageingOnly(shop, 60) },
  'nobody buys for 200 days': { cause: 'ageing', days: 200, happen: (shop) => ageingOnly(shop, 200) },
  'amounts x 1.6': { cause: 'scale', happen: (shop) => scaleOnly(shop, 'monetary', 1.6) },
  'recency x 1.5': { cause: 'scale', happen: (shop) => scaleOnly(shop, 'recencyDays', 1.5) },
  'entries of one group': {
    cause: 'mix',
    happen: (shop, seed) => entries(shop, { group: seed % 2, count: 4000, seed }),
  },
  'exits of one group': {
    cause: 'mix',
    happen: (shop, seed) => exits(shop, { group: seed % 2, share: 0.9, seed }),
  },
  'a group moves': {
    cause: 'structure',
    happen: (shop, seed) => groupMoves(shop, { group: seed % 2, levels: ELSEWHERE, seed }),
  },
  'a group splits': {
    cause: 'structure',
    happen: (shop, seed) => groupSplits(shop, { group: seed % 2, levels: ELSEWHERE, seed }),
  },
}

const FEATURES = [
  ['recencyDays', 'monetary'],
  ['recencyDays', 'frequency', 'monetary'],
]

/**
 * Drops of a plant over shops, designs and numbers of clusters, as far as there is one to speak of.
 *
 * @param turnover share of the customers who come and who leave besides, of all groups alike.
 */
function drops({ happen, days = 0 }: Plant, turnover = 0): DropAttribution[] {
  const found: DropAttribution[] = []
  for (const design of ['raw', 'log'] as const) {
    for (const k of [2, 3, 4, 6]) {
      for (const [place, features] of FEATURES.entries()) {
        const seed = 10 * k + place
        const shop = plantShop({
          seed,
          groups: k,
          features,
          customers: 1200,
          scatter: place === 0 ? 0.05 : 0.15,
        })
        const fewer = exits(happen(shop, seed), { share: turnover, seed })
        const later = entries(fewer, { count: Math.round(1200 * turnover), seed })
        const drop = dropBetween(everyone(features, k, design), shop.table, later.table, { days })
        if (drop !== null && drop.drop > 0.05) found.push(drop)
      }
    }
  }
  return found
}

describe.each(Object.entries(PLANTS))('%s', (_, plant) => {
  const found = drops(plant)

  it('makes the agreement fall', () => {
    expect(found.length).toBeGreaterThanOrEqual(3)
  })

  it(`is put down to ${plant.cause}`, () => {
    for (const { causes, drop } of found) expect(causes[plant.cause]).toBeGreaterThanOrEqual(0.8 * drop)
  })

  it('stays so in nine of ten shops where others come and go', () => {
    const busy = drops(plant, 0.04)
    const clear = busy.filter(({ causes, drop }) => causes[plant.cause] >= 0.8 * drop)
    expect(busy.length).toBeGreaterThanOrEqual(3)
    expect(clear.length).toBeGreaterThanOrEqual(0.9 * busy.length)
  })

  it('adds up', () => {
    for (const attribution of found) expect(total(attribution)).toBeCloseTo(attribution.drop, 12)
  })
})

describe('a refit from one bad start', () => {
  const shops = [4, 5, 6, 7].map((groups) => {
    const features = ['recencyDays', 'monetary', 'reviewMean']
    const spec = everyone(features, groups, 'raw')
    const shop = plantShop({ seed: 40 + groups, groups, features, customers: 800 })
    return { spec, shop, refit: unluckyModelOf(shop.table, spec) }
  })

  it('is put down to the optimiser, be it of now or of then', () => {
    let fell = 0
    for (const { spec, shop, refit } of shops) {
      const good = modelOf(shop.table, spec)
      const question = { spec, days: 0, now: { table: shop.table, refit } }
      const now = attributeDrop({ ...question, before: { table: shop.table, model: good } })
      const then = attributeDrop({
        ...question,
        before: { table: shop.table, model: refit },
        now: { table: shop.table, refit: good },
      })
      for (const attribution of [now, then]) {
        if (attribution === null || attribution.drop < 0.05) continue
        fell++
        expect(attribution.causes.optimiser).toBe(attribution.drop)
      }
    }
    expect(fell).toBeGreaterThanOrEqual(6)
  })

  it('stays the cause while customers come and go', () => {
    let fell = 0
    for (const { spec, shop } of shops) {
      const later = entries(exits(shop, { share: 0.05, seed: 1 }), { count: 80, seed: 2 }).table
      const attribution = dropBetween(spec, shop.table, later, { refit: unluckyModelOf(later, spec) })
      if (attribution === null || attribution.drop < 0.05) continue
      fell++
      expect(attribution.causes.optimiser).toBeGreaterThanOrEqual(0.8 * attribution.drop)
      expect(total(attribution)).toBeCloseTo(attribution.drop, 12)
    }
    expect(fell).toBeGreaterThanOrEqual(3)
  })
})

describe('attributeDrop', () => {
  const features = ['recencyDays', 'monetary']
  const spec = everyone(features, 3, 'raw')
  const shop = plantShop({ seed: 9, groups: 3, features, customers: 500, scatter: 0.15 })

  it('adds up whatever happens together', () => {
    const what = fc.record({
      days: fc.constantFrom(0, 7, 90),
      factor: fc.constantFrom(1, 1.6),
      count: fc.constantFrom(0, 150),
      share: fc.constantFrom(0, 0.3),
      level: fc.constantFrom(0.5, 1.5),
      design: fc.constantFrom('raw', 'log'),
      k: fc.integer({ min: 2, max: 5 }),
    } as const)
    fc.assert(
      fc.property(what, ({ days, factor, count, share, level, design, k }) => {
        const aged = ageingOnly(shop, days)
        const moved = groupMoves(aged, { group: 1, levels: { monetary: level }, seed: 3 })
        const later = entries(exits(moved, { share, seed: 4 }), { count, seed: 5 })
        const attribution = dropBetween(
          everyone(features, k, design),
          shop.table,
          scaleOnly(later, 'monetary', factor).table,
          { days },
        )
        if (attribution === null) return
        expect(attribution.drop).toBe(1 - attribution.ari)
        expect(total(attribution)).toBeCloseTo(attribution.drop, 12)
        if (factor === 1) expect(attribution.causes.scale).toBe(0)
        if (days === 0) expect(attribution.causes.ageing).toBe(0)
        if (count === 0 && share === 0) expect(attribution.causes.mix).toBe(0)
      }),
      { numRuns: 25 },
    )
  })

  it('has nothing to say where nothing happened', () => {
    const nothing = { ageing: 0, scale: 0, mix: 0, structure: 0, optimiser: 0 }
    expect(dropBetween(spec, shop.table, shop.table)).toEqual({ ari: 1, drop: 0, causes: nothing })
  })

  it('does not take a large group that moves for a change of scale', () => {
    const four = plantShop({ seed: 3, shares: [0.7, 0.1, 0.1, 0.1], features, customers: 800 })
    const moved = groupMoves(four, { group: 0, levels: { monetary: 1.2 }, seed: 1 })
    const drop = dropBetween(everyone(features, 4, 'log'), four.table, moved.table)
    expect(drop?.drop).toBeGreaterThan(0.05)
    expect(drop?.causes.structure).toBe(drop?.drop)
  })

  it('sees a change of scale beside what some customers bought', () => {
    const bought = { ...shop.table.columns }
    const half = (column: Float64Array | undefined, change: (value: number) => number): Float64Array =>
      (column ?? new Float64Array()).map((value, row) => (row % 2 === 0 ? change(value) : value))
    bought.frequency = half(bought.frequency, (orders) => orders + 1)
    bought.monetary = half(bought.monetary, (amount) => amount + 5).map((amount) => 3 * amount)
    const now: FeatureTable = { customerIds: shop.table.customerIds, columns: bought }
    const drop = dropBetween(spec, shop.table, now)
    expect(drop?.drop).toBeGreaterThan(0.1)
    expect(drop?.causes.scale).toBeGreaterThan(0.8 * (drop?.drop ?? 0))
  })

  it('counts who a rolling window loses as ageing', () => {
    const later = ageingOnly(shop, 120)
    const rows = [...later.groups.keys()].filter((row) => (later.table.columns.recencyDays?.[row] ?? 0) < 365)
    const now: FeatureTable = {
      customerIds: rows.map((row) => later.table.customerIds[row] ?? ''),
      columns: Object.fromEntries(
        Object.entries(later.table.columns).map(([name, column]) => [
          name,
          Float64Array.from(rows, (row) => column[row] ?? 0),
        ]),
      ),
    }
    expect(rows.length).toBeLessThan(450)
    const drop = dropBetween(spec, shop.table, now, { days: 120, windowDays: 365 })
    expect(drop?.drop).toBeGreaterThan(0.05)
    expect(drop?.causes.mix).toBe(0)
    expect(drop?.causes.ageing).toBeCloseTo(drop?.drop ?? 0, 12)
    expect(dropBetween(spec, shop.table, now, { days: 120 })?.causes.mix).not.toBe(0)
  })

  it('does not depend on the order of the rows', () => {
    const reordered = ({ customerIds, columns }: FeatureTable, seed: number): FeatureTable => {
      const order = shuffled([...customerIds.keys()], seed)
      return {
        customerIds: order.map((row) => customerIds[row] ?? ''),
        columns: Object.fromEntries(
          Object.entries(columns).map(([name, column]) => [
            name,
            Float64Array.from(order, (row) => column[row] ?? 0),
          ]),
        ),
      }
    }
    const later = entries(ageingOnly(shop, 45), { count: 100, seed: 1 }).table
    expect(dropBetween(spec, reordered(shop.table, 1), reordered(later, 2), { days: 45 })).toEqual(
      dropBetween(spec, shop.table, later, { days: 45 }),
    )
  })

  it('survives a table that crossed JSON and people who all left', () => {
    const others = plantShop({ seed: 10, groups: 3, features, customers: 300 })
    const renamed = { ...others.table, customerIds: others.table.customerIds.map((id) => `x${id}`) }
    const drop = dropBetween(spec, shop.table, renamed, { days: 30 })
    expect(drop === null ? null : total(drop)).toBeCloseTo(drop?.drop ?? 0, 12)
    expect(drop?.causes.structure).toBe(0)
  })

  it('gives null where there is nothing to compare', () => {
    const nobody = { ...spec, rule: { minFrequency: 999, maxFrequency: null } }
    const models = { before: modelOf(shop.table, spec), now: modelOf(shop.table, spec) }
    const ask = (of: typeof spec, k = 3) =>
      attributeDrop({
        spec: of,
        before: { table: shop.table, model: models.before },
        now: { table: shop.table, refit: modelOf(shop.table, { ...spec, k }) },
        days: 1,
      })
    expect(ask(nobody)).toBeNull()
    expect(ask({ ...spec, k: 1 }, 1)).toBeNull()
  })

  it('compares models of different k', () => {
    const drop = attributeDrop({
      spec: { ...spec, k: 4 },
      before: { table: shop.table, model: modelOf(shop.table, spec) },
      now: {
        table: ageingOnly(shop, 30).table,
        refit: modelOf(ageingOnly(shop, 30).table, { ...spec, k: 4 }),
      },
      days: 30,
    })
    expect(drop === null ? null : total(drop)).toBeCloseTo(drop?.drop ?? 0, 12)
  })

  it.each([
    ['days', { days: -1 }, {}],
    ['days', { days: Number.NaN }, {}],
    ['windowDays', {}, { windowDays: 0 }],
    ['restarts', {}, { restarts: 0 }],
  ])('refuses %s that cannot be meant', (name, question, options) => {
    const model = modelOf(shop.table, spec)
    const asked = {
      spec,
      before: { table: shop.table, model },
      now: { table: shop.table, refit: model },
      days: 1,
    }
    expect(refusal('INVALID_ARGUMENT', () => attributeDrop({ ...asked, ...question }, options))).toContain(
      name,
    )
  })
})
