import { describe, expect, it } from 'vitest'
import { lintRules, nameByRules, RULE_PRESETS, scoreRfm } from '../../src/index.ts'
import { type Customer, tableOf } from '../support/tables.ts'

/** 97 % single orders, every combination of recency and amount. */
const oneTimeBuyers = tableOf(
  Array.from({ length: 1000 }, (_, index): Customer => {
    const orders = index % 33 === 0 ? 2 + (Math.floor(index / 33) % 3) : 1
    return [`c${index}`, (index * 7) % 600, orders, ((index * 13) % 997) * orders]
  }),
)

describe.each(Object.entries(RULE_PRESETS))('%s', (preset, { bins, rules }) => {
  it('names every cell exactly once, and every group has cells', () => {
    const report = lintRules(rules, bins)
    expect(report.uncovered).toEqual([])
    expect(report.overlapping).toEqual([])
    expect(report.unreachable).toEqual([])
    expect(rules).toHaveLength({ tenGroups: 10, elevenGroups: 11, sixGroups: 6 }[preset] ?? 0)
  })

  it('has champions in more than one cell', () => {
    expect(lintRules(rules, bins).cellsPerRule.champions).toBeGreaterThan(1)
  })

  it.each(rules.map(({ id }) => id))('would leave cells without a name if %s were removed', (removed) => {
    const rest = rules.filter(({ id }) => id !== removed)
    expect(lintRules(rest, bins).uncovered.length).toBeGreaterThan(0)
  })

  it('has names of its own in both languages', () => {
    for (const language of ['en', 'fr'] as const) {
      expect(new Set(rules.map(({ name }) => name[language])).size).toBe(rules.length)
    }
  })

  it('reaches new customers and champions in a shop of 97 % single orders', () => {
    const { sizes } = nameByRules(scoreRfm(oneTimeBuyers, { bins }), rules)
    const sizeOf = (wanted: string) => sizes[rules.findIndex(({ id }) => id === wanted)]
    expect(sizeOf(preset === 'sixGroups' ? 'recent' : 'new')).toBeGreaterThan(50)
    expect(sizeOf('champions')).toBeGreaterThan(0)
    expect(sizes.reduce((total, size) => total + size, 0)).toBe(1000)
  })
})
