import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assignCustomers, type PopulationSpec, type Segmentation, segmentCustomers } from '../src/index.ts'
import { refusal } from './support/engine-error.ts'
import { type Customer, randomShop, shuffled, tableOf } from './support/tables.ts'

const shop = randomShop(2018, 400)
const segment = (customers: readonly Customer[], populations?: readonly PopulationSpec[]): Segmentation =>
  segmentCustomers(tableOf(customers), { seed: 42, ...(populations ? { populations } : {}) })

const everyone: PopulationSpec = {
  name: 'all',
  rule: { minFrequency: 1, maxFrequency: null },
  features: ['recencyDays', 'frequency', 'monetary'],
  k: 4,
}

describe('segmentCustomers', () => {
  const result = segment(shop)

  it('puts every customer into exactly one population and one segment of it', () => {
    expect(result.populations.map(({ name, segments }) => [name, segments.length])).toEqual([
      ['new', 3],
      ['loyal', 5],
    ])
    const { frequency } = result.table.columns
    result.customerIds.forEach((_, row) => {
      const home = result.segments[result.segment[row] as number]
      expect(home?.population).toBe(frequency?.[row] === 1 ? 'new' : 'loyal')
      expect(result.populations[result.population[row] as number]?.name).toBe(home?.population)
    })
    const sizes = new Array(result.segments.length).fill(0)
    for (const index of result.segment) sizes[index]++
    expect(sizes).toEqual(result.segments.map(({ size }) => size))
  })

  it('adds up: customers, shares and revenue', () => {
    const total = (of: (segment: Segmentation['segments'][number]) => number) =>
      result.segments.reduce((sum, one) => sum + of(one), 0)
    expect(total(({ size }) => size)).toBe(shop.length)
    expect(total(({ share }) => share)).toBeCloseTo(1, 12)
    expect(total(({ revenueShare }) => revenueShare ?? Number.NaN)).toBeCloseTo(1, 12)
  })

  it('has unique segment ids made of population and name', () => {
    expect(new Set(result.segments.map(({ id }) => id)).size).toBe(8)
    for (const { id, population, nameKey } of result.segments) expect(id).toBe(`${population}-${nameKey}`)
  })

  it('keeps customers with their own numbers', () => {
    const byId = new Map(shop.map((customer) => [customer[0], customer]))
    result.customerIds.forEach((id, row) => {
      expect(result.table.columns.monetary?.[row]).toBe(byId.get(id)?.[3])
    })
  })

  it('does not depend on the order of the rows, to the last bit', () => {
    for (const seed of [1, 2, 3]) expect(segment(shuffled(shop, seed))).toEqual(result)
  })

  it('gives a model that survives JSON unchanged', () => {
    expect(JSON.parse(JSON.stringify(result.model))).toEqual(result.model)
  })

  it('finds planted groups', () => {
    const groups = [
      { recencyDays: 10, monetary: 500 },
      { recencyDays: 400, monetary: 20 },
      { recencyDays: 200, monetary: 100 },
    ]
    const planted = groups.flatMap(({ recencyDays, monetary }, group) =>
      Array.from(
        { length: 30 },
        (_, i): Customer => [`${group}-${i}`, recencyDays + i, 1, monetary + i / 10],
      ),
    )
    const found = segment(planted)
    for (const group of [0, 1, 2]) {
      const homes = found.customerIds.flatMap((id, row) =>
        id.startsWith(`${group}-`) ? found.segment[row] : [],
      )
      expect(new Set(homes).size).toBe(1)
    }
    expect(found.segments.map(({ name }) => name.en).sort()).toEqual([
      'Cooling average spenders',
      'Lapsed small spenders',
      'Recent big spenders',
    ])
    expect(found.populations[0]?.silhouette?.value).toBeGreaterThan(0.8)
  })

  it('tells populations apart by the orders of all time where frequency sees a window only', () => {
    const { customerIds, columns } = tableOf(shop)
    const once = new Float64Array(shop.length).fill(1)
    const windowed = {
      customerIds,
      columns: { ...columns, frequency: once, lifetimeOrders: columns.frequency ?? once },
    }
    const whole = segmentCustomers(windowed, { seed: 42 })
    expect(whole.population).toEqual(result.population)
    expect(whole.populations[1]?.notes).toEqual([
      'frequency has a single value in this population and was left out of the model.',
    ])
    expect(assignCustomers(whole.model, whole.table).population).toEqual(result.population)
  })

  it('accepts other populations', () => {
    const one = segment(shop, [everyone])
    expect(one.segments).toHaveLength(4)
    expect(one.populations[0]).toMatchObject({ name: 'all', customers: 400 })
  })
})

describe('segmentCustomers with degenerate shops', () => {
  it('gives empty populations for no customer', () => {
    const nobody = segment([])
    expect(nobody).toMatchObject({
      customerIds: [],
      segments: [],
      model: { schemaVersion: 1, populations: [] },
    })
    expect(
      nobody.populations.map(({ model, silhouette, notes }) => [model, silhouette, notes.length]),
    ).toEqual([
      [null, null, 1],
      [null, null, 1],
    ])
  })

  it('gives one customer a segment of one', () => {
    const one = segment([['a', 30, 1, 50]])
    const [population] = one.populations
    expect(population).toMatchObject({
      customers: 1,
      silhouette: null,
      model: { k: 1, requestedK: 3, features: [] },
    })
    expect(population?.notes).toEqual([
      'recencyDays has a single value in this population and was left out of the model.',
      'monetary has a single value in this population and was left out of the model.',
      'k was lowered from 3 to 1, the number of different customers.',
    ])
    expect([one.distance[0], one.margin[0]]).toEqual([0, Infinity])
    expect(one.segments.map(({ id }) => id)).toEqual(['new-buyer-any-middle'])
  })

  it('leaves out a feature that says nothing, with a note', () => {
    const twoOrders = shop.map(([id, days, , amount]): Customer => [id, days, 2, amount])
    const [, loyal] = segment(twoOrders).populations
    expect(loyal?.model?.features).toEqual(['recencyDays', 'monetary'])
    expect(loyal?.notes).toEqual([
      'frequency has a single value in this population and was left out of the model.',
    ])
  })

  it('lowers k to the number of different customers', () => {
    const two = segment([
      ['a', 1, 1, 10],
      ['b', 1, 1, 10],
      ['c', 90, 1, 10],
    ])
    expect(two.populations[0]).toMatchObject({ model: { k: 2 }, silhouette: { value: expect.any(Number) } })
  })

  it('bears refunds and free orders', () => {
    const result = segment(
      shop.map(([id, days, orders, amount], row) => [id, days, orders, row % 7 ? amount : -5]),
    )
    for (const { segments } of result.populations) expect(segments.length).toBeGreaterThan(0)
    expect(JSON.stringify(result.segments)).not.toContain('null')
  })

  it('never gives NaN, whatever the shop', () => {
    const amount = fc.oneof(
      fc.constantFrom(0, -1, 1e-12, 1e12),
      fc.double({ min: -1e3, max: 1e5, noNaN: true }),
    )
    const customer = fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 4 }), amount)
    fc.assert(
      fc.property(fc.array(customer, { maxLength: 25 }), (rows) => {
        const result = segment(rows.map((row, index): Customer => [`c${index}`, ...row]))
        expect(result.populations.reduce((total, { customers }) => total + customers, 0)).toBe(rows.length)
        expect(numbersIn(result).filter(Number.isNaN)).toEqual([])
        const unplaced = [...result.segment].filter((index) => result.segments[index] === undefined)
        expect(unplaced).toEqual([])
      }),
    )
  })
})

describe('segmentCustomers refuses', () => {
  it('values that are no numbers, by column and row', () => {
    const bad = shop.with(7, ['x', 5, 1, Number.NaN])
    expect(refusal('INVALID_VALUE', () => segment(bad))).toMatch(/'monetary' is NaN in row 7/)
  })

  it('features that the table does not have', () => {
    refusal('UNKNOWN_COLUMN', () => segment(shop, [{ ...everyone, features: ['reviewMean'] }]))
    refusal('UNKNOWN_COLUMN', () => segment([], [{ ...everyone, features: ['reviewMean'] }]))
  })

  it('populations that leave customers out', () => {
    refusal('POPULATIONS_INCOMPLETE', () =>
      segment(shop, [{ ...everyone, rule: { minFrequency: 1, maxFrequency: 3 } }]),
    )
  })

  it('settings that cannot be meant', () => {
    refusal('INVALID_ARGUMENT', () => segmentCustomers(tableOf(shop), { seed: 1.5 }))
    refusal('INVALID_ARGUMENT', () => segmentCustomers(tableOf([]), { seed: 1, restarts: 0 }))
  })

  it('leaves out a feature whose differences drown in its transform', () => {
    const amounts = [1e15, 1e15, 1e15, 1e15, 1e15, 1e15 + 1]
    const table = tableOf(amounts.map((amount, index): Customer => [`c${index}`, 5, 1, amount]))
    const [population] = segmentCustomers(table, { seed: 1 }).populations
    expect(population?.model?.features).toEqual([])
    expect(population?.notes.join(' ')).toContain('monetary has a single value')
  })
})

/** Every number anywhere in a value, typed arrays included. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (ArrayBuffer.isView(value)) return [...(value as Float64Array)]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : []
}

describe('segmentCustomers with a model in force', () => {
  const fitted = segment(shop)

  it('gives the same segmentation on the table that the model was fitted on, to the last bit', () => {
    const model: Segmentation['model'] = JSON.parse(JSON.stringify(fitted.model))
    expect(segmentCustomers(tableOf(shop), { seed: 42, model })).toEqual(fitted)
  })

  it('puts other customers where assignCustomers does, and keeps the model', () => {
    const later = randomShop(2019, 300)
    const result = segmentCustomers(tableOf(later), { seed: 7, model: fitted.model })
    expect(result.model).toEqual(fitted.model)
    const { cluster, margin } = assignCustomers(fitted.model, result.table)
    expect(Array.from(result.segment, (index) => result.segments[index]?.cluster)).toEqual([...cluster])
    expect(result.margin).toEqual(margin)
    expect(result.segments.reduce((sum, { size }) => sum + size, 0)).toBe(300)
  })

  it('has no segment where nobody is, and no silhouette of a single one', () => {
    const alike: Customer[] = [1, 2, 3].map((n) => [`n${n}`, 5, 1, 20])
    const result = segmentCustomers(tableOf(alike), { seed: 42, model: fitted.model })
    expect(result.segments.map(({ size }) => size)).toEqual([3])
    expect([...result.segment]).toEqual([0, 0, 0])
    expect(result.populations.map(({ silhouette }) => silhouette)).toEqual([null, null])
    expect(result.model).toEqual(fitted.model)
  })

  it('fits a population that the model does not have', () => {
    const model = { ...fitted.model, populations: fitted.model.populations.slice(0, 1) }
    expect(segmentCustomers(tableOf(shop), { seed: 42, model })).toEqual(fitted)
  })
})
