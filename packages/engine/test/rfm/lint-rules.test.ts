import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lintRules, type RuleCell, type ScoreRange, type SegmentRule } from '../../src/index.ts'
import { refusal } from '../support/engine-error.ts'
import { PUBLISHED_RULES } from '../support/published-rules.ts'

const rule = (id: string, ranges: Partial<SegmentRule> = {}): SegmentRule => ({
  id,
  name: { en: id, fr: id },
  ...ranges,
})
const digits = (cell: RuleCell) => Object.values(cell).join('')

describe('lintRules', () => {
  it('finds what a hand finds on the plane of recency and one other score', () => {
    const report = lintRules(
      [rule('a', { r: [2, 3] }), rule('b', { r: [3, 3], fm: [3, 3] }), rule('c', { r: [1, 1], fm: [1, 2] })],
      3,
    )
    expect(report).toEqual({
      cells: 9,
      uncovered: [{ r: 1, fm: 3 }],
      overlapping: [{ cell: { r: 3, fm: 3 }, rules: ['a', 'b'] }],
      unreachable: ['b'],
      cellsPerRule: { a: 6, b: 0, c: 2 },
    })
  })

  it('takes the mean of frequency and monetary, halves rounded up, where a table uses all', () => {
    const report = lintRules([rule('low', { fm: [1, 2] }), rule('high', { fm: [3, 3], f: [1, 3] })], 3)
    expect(report.cells).toBe(27)
    expect(report.uncovered).toEqual([])
    expect(report.cellsPerRule).toEqual({ low: 18, high: 9 })
  })

  it('counts the faults of the table published with rfm 0.3.0', () => {
    const report = lintRules(PUBLISHED_RULES.rfm030, 5)
    expect(report.cells).toBe(125)
    expect(report.uncovered.map(digits)).toEqual([
      '215',
      '241',
      '251',
      '252',
      '341',
      '351',
      '441',
      '451',
      '541',
      '551',
    ])
    expect(report.overlapping).toHaveLength(58)
    expect(report.unreachable).toEqual([])
    expect(report.cellsPerRule).toEqual({
      'Potential Loyalist': 35,
      'Loyal Customers': 15,
      'New Customers': 15,
      Lost: 14,
      'About To Sleep': 10,
      Promising: 8,
      'At Risk': 7,
      "Can't Lose Them": 6,
      'Need Attention': 4,
      Champions: 1,
    })
  })

  it('counts the faults of the table of rfm 0.2.x', () => {
    const report = lintRules(PUBLISHED_RULES.rfm02, 5)
    expect(report.uncovered).toHaveLength(36)
    expect(report.overlapping).toHaveLength(39)
    expect(report.unreachable).toEqual(['New Customers', 'Promising', "Can't Lose Them"])
    expect(report.cellsPerRule).toMatchObject({
      'Loyal Customers': 28,
      'Potential Loyalist': 24,
      'At Risk': 20,
      Champions: 8,
      'About To Sleep': 3,
      'Need Attention': 3,
      Lost: 3,
    })
  })

  it('counts the faults of the same table on one score for frequency and monetary', () => {
    const report = lintRules(PUBLISHED_RULES.rfm02OneScore, 5)
    expect(report.cells).toBe(25)
    expect(report.uncovered).toEqual([])
    expect(report.overlapping).toHaveLength(19)
    expect(report.unreachable).toEqual(['New Customers', 'Promising', "Can't Lose Them"])
  })

  const range = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .map(([a, b]): ScoreRange => [Math.min(a, b), Math.max(a, b)])

  it('accounts for every cell of any table', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ r: range, f: range, m: range }), { minLength: 1, maxLength: 8 }),
        (tables) => {
          const report = lintRules(
            tables.map((ranges, index) => rule(String(index), ranges)),
            4,
          )
          const named = Object.values(report.cellsPerRule).reduce((total, count) => total + count, 0)
          expect(named + report.uncovered.length).toBe(64)
        },
      ),
    )
  })

  it('refuses a table that cannot be meant', () => {
    refusal('INVALID_ARGUMENT', () => lintRules([], 5))
    refusal('INVALID_ARGUMENT', () => lintRules([rule('a'), rule('a')], 5))
    refusal('INVALID_ARGUMENT', () => lintRules([rule('a', { r: [0, 3] })], 5))
    refusal('INVALID_ARGUMENT', () => lintRules([rule('a', { f: [3, 2] })], 5))
    refusal('INVALID_ARGUMENT', () => lintRules([rule('a', { m: [1, 6] })], 5))
    refusal('INVALID_ARGUMENT', () => lintRules([rule('a', { fm: [1.5, 2] })], 5))
    refusal('INVALID_ARGUMENT', () => lintRules([rule('a')], 2 as 3))
  })
})
