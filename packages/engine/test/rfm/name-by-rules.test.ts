import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  lintRules,
  nameByRules,
  RULE_PRESETS,
  type ScoreRange,
  type SegmentRule,
  scoreRfm,
} from '../../src/index.ts'
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

  const range = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .map(([a, b]): ScoreRange => [Math.min(a, b), Math.max(a, b)])
  const anyRanges = fc.record({ r: range, f: range, m: range, fm: range }, { requiredKeys: ['f'] })

  it('leaves out exactly the cells that lintRules calls uncovered, whatever the table', () => {
    const scores = [1, 2, 3, 4, 5]
    const cells = scores.flatMap((r) => scores.flatMap((f) => scores.map((m) => [r, f, m] as const)))
    fc.assert(
      fc.property(fc.array(anyRanges, { minLength: 1, maxLength: 8 }), (tables) => {
        const rules = tables.map((ranges, index) => rule(`rule ${index}`, ranges))
        const report = lintRules(rules, 5)
        const { rule: index, sizes } = nameByRules(scored(...cells), rules)
        const nameless = cells.filter((_, row) => index[row] === -1).map(([r, f, m]) => ({ r, f, m }))
        expect(nameless).toEqual(report.uncovered)
        expect(sizes).toEqual(rules.map(({ id }) => report.cellsPerRule[id]))
        expect(rules.filter((_, place) => sizes[place] === 0).map(({ id }) => id)).toEqual(report.unreachable)
      }),
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
