import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RfmBins, scoreRfm } from '../../src/index.ts'
import scores from '../golden/features/scores.json' with { type: 'json' }
import golden from '../golden/rfm.json' with { type: 'json' }
import { refusal } from '../support/engine-error.ts'
import { type Customer, randomShop, shuffled, tableOf } from '../support/tables.ts'

const shop = (rows: readonly (readonly [number, number, number])[]) =>
  tableOf(rows.map((row, index): Customer => [`c${index}`, ...row]))

describe('scoreRfm', () => {
  it('scores five different customers 1 to 5, the most recent 5', () => {
    const { r, m } = scoreRfm(shop([10, 20, 30, 40, 50].map((value) => [value, 1, value] as const)))
    expect([...r]).toEqual([5, 4, 3, 2, 1])
    expect([...m]).toEqual([1, 2, 3, 4, 5])
  })

  it('keeps 1 for a single order and gives repeaters quartiles of their own', () => {
    const { f, thresholds } = scoreRfm(shop([1, 1, 1, 2, 3, 4, 5].map((orders) => [1, orders, 1] as const)))
    expect([...f]).toEqual([1, 1, 1, 2, 3, 4, 5])
    expect(thresholds.frequency).toEqual([1, 2.75, 3.5, 4.25])
  })

  it('equals pandas.qcut', () => {
    const { r, f, m, thresholds } = scoreRfm(
      shop(
        golden.recencyDays.map((days, row) => [days, golden.frequency[row] ?? 0, golden.monetary[row] ?? 0]),
      ),
    )
    expect([...r]).toEqual(golden.r)
    expect([...f]).toEqual(golden.f)
    expect([...m]).toEqual(golden.m)
    const cuts = { ...golden.cuts, frequency: [1, ...golden.cuts.frequency] }
    for (const feature of ['recencyDays', 'frequency', 'monetary'] as const) {
      expect(thresholds[feature]).toEqual(cuts[feature].map((cut) => expect.closeTo(cut, 12)))
    }
  })

  it('keeps a customer at a decile on this side of it', () => {
    const deciles = scoreRfm(shop(Array.from({ length: 91 }, (_, row) => [row, 1, row + 0.65])), { bins: 10 })
    expect(deciles.m[63]).toBe(7)
    expect(deciles.m[64]).toBe(8)
  })

  it('defines scores where bins collapse', () => {
    const same = scoreRfm(shop(new Array(6).fill([30, 1, 25])))
    expect([...same.r]).toEqual(new Array(6).fill(5))
    expect([...same.f]).toEqual(new Array(6).fill(1))
    expect([...same.m]).toEqual(new Array(6).fill(1))
    expect(same.thresholds.frequency).toEqual([1, 1, 1, 1])
    // Nearly all repeaters have two orders: they stay together, and whoever has more is past every cut point.
    const mostlyTwo = scoreRfm(shop([2, 2, 2, 2, 2, 2, 3].map((orders) => [1, orders, 1] as const)))
    expect([...mostlyTwo.f]).toEqual([2, 2, 2, 2, 2, 2, 5])
  })

  it('scores a shop of nobody and of one', () => {
    expect(scoreRfm(tableOf([])).thresholds).toEqual({
      bins: 5,
      recencyDays: [],
      frequency: [],
      monetary: [],
    })
    const { r, f, m } = scoreRfm(shop([[3, 1, 9]]))
    expect([r[0], f[0], m[0]]).toEqual([5, 1, 1])
  })

  it('says which scores nobody has', () => {
    const { emptyScores, notes } = scoreRfm(
      shop([2, 2, 2, 2, 2, 2, 3].map((orders) => [1, orders, 1] as const)),
    )
    expect(emptyScores).toEqual({ r: [1, 2, 3, 4], f: [1, 3, 4], m: [2, 3, 4, 5] })
    expect(notes[1]).toBe('No customer has the frequency score 1, 3, 4: equal values share a score.')
    const full = scoreRfm(
      shop([10, 20, 30, 40, 50].map((value, orders) => [value, orders + 1, value] as const)),
    )
    expect(full).toMatchObject({ emptyScores: { r: [], f: [], m: [] }, notes: [] })
  })

  describe.each(scores.cases.map(({ bins, ...rest }) => ({ bins: bins as RfmBins, ...rest })))(
    'with $bins scores',
    ({ bins, quantiles, logBins, fixed }) => {
      const table = shop(
        scores.recencyDays.map((days, row) => [
          days,
          scores.frequency[row] as number,
          scores.monetary[row] as number,
        ]),
      )

      it('equals pandas.qcut for quantiles', () => {
        const { r, f, m } = scoreRfm(table, { bins })
        expect({ r: [...r], f: [...f], m: [...m] }).toEqual(quantiles)
      })

      it('equals pandas.cut for equal widths of the logarithm', () => {
        const { m, thresholds } = scoreRfm(table, { bins, monetary: 'logBins' })
        expect([...m]).toEqual(logBins.m)
        expect(thresholds.monetary).toEqual(logBins.cuts.map((cut) => expect.closeTo(cut, 9)))
      })

      it('equals pandas.cut for fixed cut-offs', () => {
        expect([...scoreRfm(table, { bins, recencyDays: fixed.cuts }).r]).toEqual(fixed.r)
      })
    },
  )

  it('keeps a value at a fixed cut-off below it, whatever the shop looks like', () => {
    const days = shop([30, 31, 90, 181].map((value) => [value, 1, 1] as const))
    expect([...scoreRfm(days, { bins: 4, recencyDays: [30, 90, 180] }).r]).toEqual([4, 3, 3, 1])
    expect(scoreRfm(tableOf([]), { bins: 4, recencyDays: [30, 90, 180] }).thresholds.recencyDays).toEqual([
      30, 90, 180,
    ])
  })

  it('cuts refunds and huge amounts by the signed logarithm', () => {
    const { m } = scoreRfm(shop([-1e6, -1, 0, 1, 1e6].map((amount) => [1, 1, amount] as const)), {
      monetary: 'logBins',
    })
    expect([...m]).toEqual([1, 3, 3, 3, 5])
    const { m: huge } = scoreRfm(shop([0, 1e90].map((amount) => [1, 1, amount] as const)), {
      monetary: 'logBins',
    })
    expect([...huge]).toEqual([1, 5])
    const same = scoreRfm(shop([7, 7].map((amount) => [1, 1, amount] as const)), { monetary: 'logBins' })
    expect([...same.m]).toEqual([1, 1])
  })

  it('refuses options that cannot be meant, and values that are no numbers', () => {
    const table = shop([[1, 1, 1]])
    refusal('INVALID_ARGUMENT', () => scoreRfm(table, { bins: 6 as RfmBins }))
    refusal('INVALID_ARGUMENT', () => scoreRfm(table, { recencyDays: [1, 2, 3] }))
    refusal('INVALID_ARGUMENT', () => scoreRfm(table, { recencyDays: [1, 2, 2, 3] }))
    refusal('INVALID_ARGUMENT', () => scoreRfm(table, { monetary: [1, 2, 3, Number.NaN] }))
    // From JSON or JavaScript, where no type holds it back.
    refusal('INVALID_ARGUMENT', () => scoreRfm(table, { monetary: 'singleOrderFirst' as 'quantiles' }))
    refusal('INVALID_ARGUMENT', () => scoreRfm(table, { monetary: 'quintiles' as 'quantiles' }))
    refusal('INVALID_VALUE', () => scoreRfm(shop([[Number.NaN, 1, 1]])))
  })

  const days = fc.integer({ min: 0, max: 40 })
  const orders = fc.integer({ min: 1, max: 6 })
  const amount = fc.oneof(fc.constantFrom(-5, 0, 5, 1e9), fc.double({ min: -1e3, max: 1e4, noNaN: true }))
  const anyShop = fc.array(fc.tuple(days, orders, amount), { minLength: 1, maxLength: 40 })
  const method = fc.constantFrom('quantiles' as const, 'logBins' as const)
  const options = fc.record({
    bins: fc.constantFrom<RfmBins[]>(3, 4, 5, 10),
    recencyDays: method,
    frequency: fc.oneof(method, fc.constant('singleOrderFirst' as const)),
    monetary: method,
  })

  it('gives equal values equal scores and never ranks more below less, whatever the method', () => {
    fc.assert(
      fc.property(anyShop, options, (rows, chosen) => {
        const { r, f, m } = scoreRfm(shop(rows), chosen)
        rows.forEach(([days, orders, amount], one) => {
          rows.forEach(([otherDays, otherOrders, otherAmount], other) => {
            if (days <= otherDays) expect(r[one]).toBeGreaterThanOrEqual(r[other] as number)
            if (orders >= otherOrders) expect(f[one]).toBeGreaterThanOrEqual(f[other] as number)
            if (amount >= otherAmount) expect(m[one]).toBeGreaterThanOrEqual(m[other] as number)
          })
          for (const score of [r[one], f[one], m[one]] as number[]) {
            expect(score >= 1 && score <= chosen.bins).toBe(true)
          }
        })
      }),
    )
  })

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(fc.integer(), options, (seed, chosen) => {
        const customers = randomShop(seed, 50)
        const first = scoreRfm(tableOf(customers), chosen)
        const mixed = shuffled(customers, seed)
        const second = scoreRfm(tableOf(mixed), chosen)
        expect(second.thresholds).toEqual(first.thresholds)
        mixed.forEach((customer, row) => {
          expect(second.m[row]).toBe(first.m[customers.indexOf(customer)])
        })
      }),
      { numRuns: 30 },
    )
  })
})
