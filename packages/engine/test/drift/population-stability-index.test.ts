import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { featureShifts, populationStabilityIndex } from '../../src/index.ts'
import { refusal } from '../support/engine-error.ts'
import { plantShop, scaleOnly } from '../support/timelines.ts'

interface Case {
  readonly about: string
  readonly bins: number
  readonly before: readonly (number | null)[]
  readonly now: readonly (number | null)[]
  readonly index: number
  readonly used: number
}

const file = new URL('../golden/drift/population-stability-index.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: readonly Case[] }

function known(values: readonly (number | null)[]): number[] {
  return values.map((value) => value ?? Number.NaN)
}

describe('populationStabilityIndex', () => {
  it.each(cases)('is that of the definition: $about', ({ before, now, bins, index, used }) => {
    const shift = populationStabilityIndex(known(before), known(now), { bins })
    expect(shift.index).toBeCloseTo(index, 12)
    expect(shift.bins.length).toBe(used)
  })

  it('counts everybody in one bin', () => {
    for (const { before, now, bins } of cases) {
      const shift = populationStabilityIndex(known(before), known(now), { bins })
      const total = (date: 'before' | 'now'): number => shift.bins.reduce((sum, bin) => sum + bin[date], 0)
      expect([total('before'), total('now')]).toEqual([before.length, now.length])
    }
  })

  it('says which values are in a bin', () => {
    expect(populationStabilityIndex([1, 2, 2, 2, 3, Number.NaN], [2, 9], { bins: 4 }).bins).toEqual([
      { above: null, upTo: 2, isUnknown: false, before: 1, now: 0 },
      { above: 2, upTo: 2, isUnknown: false, before: 3, now: 1 },
      { above: 2, upTo: null, isUnknown: false, before: 1, now: 1 },
      { above: null, upTo: null, isUnknown: true, before: 1, now: 0 },
    ])
  })

  it('has the bands of scorecards', () => {
    const half = [...Array(50).fill(0), ...Array(50).fill(9)]
    const of = (low: number) =>
      populationStabilityIndex(half, [...Array(low).fill(0), ...Array(100 - low).fill(9)], { bins: 2 })
    expect([of(50), of(40), of(35), of(28), of(20)].map(({ band }) => band)).toEqual([
      'none',
      'none',
      'none',
      'moderate',
      'large',
    ])
  })

  it('is 0 for the same values, never negative, and knows no order', () => {
    const values = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(values, values, fc.integer({ min: 2, max: 12 }), (before, now, bins) => {
        expect(populationStabilityIndex(before, before, { bins }).index).toBe(0)
        const shift = populationStabilityIndex(before, now, { bins })
        expect(shift.index).toBeGreaterThanOrEqual(0)
        expect(populationStabilityIndex(before.toReversed(), now.toReversed(), { bins })).toEqual(shift)
      }),
    )
  })

  it('refuses what has no answer', () => {
    refusal('NO_ROWS', () => populationStabilityIndex([], [1]))
    refusal('NO_ROWS', () => populationStabilityIndex([1], []))
    refusal('INVALID_VALUE', () => populationStabilityIndex([1, Infinity], [1]))
    for (const bins of [0, 1, 2.5, Number.NaN]) {
      expect(refusal('INVALID_ARGUMENT', () => populationStabilityIndex([1], [1], { bins }))).toContain(
        `${bins}`,
      )
    }
  })
})

describe('featureShifts', () => {
  const shop = plantShop({ seed: 3, customers: 500 })
  const spec = {
    name: 'all',
    rule: { minFrequency: 1, maxFrequency: null },
    features: ['recencyDays', 'monetary'],
    k: 4,
  }

  it('finds the feature that moved', () => {
    const dearer = scaleOnly(shop, 'monetary', 2).table
    expect(
      featureShifts(spec, shop.table, dearer).map(({ feature, shift }) => [feature, shift?.band]),
    ).toEqual([
      ['recencyDays', 'none'],
      ['monetary', 'large'],
    ])
  })

  it('looks at the population alone, and answers null where it is empty', () => {
    const { customerIds, columns } = shop.table
    const some = {
      ...columns,
      frequency: columns.frequency?.map((_, row) => 1 + (row % 2)) ?? new Float64Array(),
    }
    const loyal = { ...spec, rule: { minFrequency: 2, maxFrequency: null } }
    const [first] = featureShifts(loyal, { customerIds, columns: some }, shop.table)
    expect(first?.shift?.bins.reduce((total, { before }) => total + before, 0)).toBe(250)
    const none = { ...columns, frequency: new Float64Array(customerIds.length).fill(1) }
    expect(featureShifts(loyal, shop.table, { customerIds, columns: none })).toEqual([
      { feature: 'recencyDays', shift: null },
      { feature: 'monetary', shift: null },
    ])
  })
})
