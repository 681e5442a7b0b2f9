import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameByRules, RULE_PRESETS, type SegmentRule, scoreRfm } from '../../src/index.ts'
import { refusal } from '../support/engine-error.ts'
import { PUBLISHED_RULES } from '../support/published-rules.ts'
import { randomShop, tableOf } from '../support/tables.ts'

const scored = (...cells: readonly (readonly [r: number, f: number, m: number])[]) => ({
  r: Uint8Array.from(cells, ([r]) => r),
  f: Uint8Array.from(cells, ([, f]) => f),
  m: Uint8Array.from(cells, ([, , m]) => m),
  thresholds: { bins: 5 as const, recencyDays: [], frequency: [], monetary: [] },
})
const rule = (id: string, ranges: Partial<SegmentRule>): SegmentRule => ({
  id,
  name: { en: id, fr: id },
  ...ranges,
})

describe('nameByRules', () => {
  it('takes the first rule that matches', () => {
    const rules = [rule('a', { r: [5, 5] }), rule('b', { r: [4, 5] }), rule('c', { fm: [3, 3] })]
    const { rule: index, sizes } = nameByRules(scored([5, 1, 1], [4, 1, 1], [1, 2, 3], [1, 2, 2]), rules)
    expect([...index]).toEqual([0, 1, 2, -1])
    expect(sizes).toEqual([1, 1, 1])
  })

  it('calls the best score Champion also where later rules match', () => {
    expect([...nameByRules(scored([5, 5, 5]), PUBLISHED_RULES.rfm030).rule]).toEqual([0])
  })

  it('names everyone, one way only, with a table without faults', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 80 }), (seed, count) => {
        const table = tableOf(randomShop(seed, count))
        for (const { bins, rules } of Object.values(RULE_PRESETS)) {
          const scores = scoreRfm(table, { bins })
          const { rule: index, sizes } = nameByRules(scores, rules)
          expect([...index].every((found) => found >= 0)).toBe(true)
          expect(sizes.reduce((total, size) => total + size, 0)).toBe(count)
          const backwards = nameByRules(scores, rules.toReversed()).rule
          expect([...backwards].map((found) => rules.length - 1 - found)).toEqual([...index])
        }
      }),
      { numRuns: 30 },
    )
  })

  it('names nobody in an empty table', () => {
    const { rule: index, sizes } = nameByRules(scored(), RULE_PRESETS.tenGroups.rules)
    expect([index.length, ...sizes]).toEqual(new Array(11).fill(0))
  })

  it('refuses a table made for more scores, and scores that do not belong together', () => {
    const three = scoreRfm(tableOf(randomShop(1, 9)), { bins: 3 })
    refusal('INVALID_ARGUMENT', () => nameByRules(three, RULE_PRESETS.tenGroups.rules))
    refusal('SHAPE_MISMATCH', () =>
      nameByRules({ ...scored([1, 1, 1]), f: new Uint8Array() }, RULE_PRESETS.tenGroups.rules),
    )
    refusal('SHAPE_MISMATCH', () =>
      nameByRules({ ...scored([1, 1, 1]), m: new Uint8Array() }, RULE_PRESETS.tenGroups.rules),
    )
  })
})
