import { describe, expect, it } from 'vitest'
import { causesAtWork, DATA_CAUSES, type DataCause, driftWorld } from '../../src/drift/drift-world.ts'
import { featureChange, quietStayers } from '../../src/drift/feature-change.ts'
import { populationChange } from '../../src/drift/population-change.ts'
import type { FeatureTable } from '../../src/index.ts'
import { tableOf } from '../support/tables.ts'

/** Thirty who stay and do nothing, so that a scale can be seen. */
const quiet = [...Array(30).keys()].map(
  (place) => ['q'.concat(String(place + 10)), 100 + place, 1, 10 + place] as const,
)
const rule = { minFrequency: 1, maxFrequency: null }
const RECENCY_AND_MONEY = ['recencyDays', 'monetary']

function historyOf(before: FeatureTable, now: FeatureTable, days: number, windowDays = Infinity) {
  const change = populationChange(before, now, rule)
  const dates = { before, now, days }
  const stayers = { change, quiet: quietStayers(change, dates) }
  const features = RECENCY_AND_MONEY.map((feature) => featureChange(feature, stayers, dates))
  const agedOut = Uint8Array.from(features[0]?.aged ?? [], (age) => (age >= windowDays ? 1 : 0))
  return { change, features, agedOut }
}

const before = tableOf([['buyer', 50, 1, 20], ['leaver', 60, 2, 40], ...quiet])
const now = tableOf([
  ['buyer', 3, 2, 90],
  ['newcomer', 5, 1, 30],
  ...quiet.map(([id, days, orders, amount]) => [id, days + 30, orders, 2 * amount] as const),
])
const history = historyOf(before, now, 30)

/** Recency and money of everybody but the quiet ones, in order of id. */
function seen(causes: readonly DataCause[]): number[][] {
  const { people, table } = driftWorld(history, causes)
  const [days, money] = RECENCY_AND_MONEY.map((feature) => table.columns[feature] ?? new Float64Array())
  return [...people.keys()].slice(0, people.length - 30).map((row) => [days?.[row] ?? 0, money?.[row] ?? 0])
}

function firstQuiet(causes: readonly DataCause[]): number[] {
  const { people, table } = driftWorld(history, causes)
  return RECENCY_AND_MONEY.map((feature) => table.columns[feature]?.[people.length - 30] ?? 0)
}

describe('driftWorld', () => {
  it('is then without causes, and now with all', () => {
    expect(seen([])).toEqual([
      [50, 20],
      [60, 40],
    ])
    expect(seen(DATA_CAUSES)).toEqual([
      [3, 90],
      [5, 30],
    ])
    expect(firstQuiet([])).toEqual([100, 10])
    expect(firstQuiet(DATA_CAUSES)).toEqual([130, 20])
  })

  it('lets in one cause', () => {
    expect(seen(['structure'])).toEqual([
      [3, 45],
      [60, 40],
    ])
    expect(seen(['mix'])).toEqual([
      [50, 20],
      [5, 15],
    ])
    expect(seen(['ageing'])).toEqual([
      [80, 20],
      [90, 40],
    ])
    expect(seen(['scale'])).toEqual([
      [50, 40],
      [60, 80],
    ])
    expect(firstQuiet(['structure'])).toEqual([100, 10])
    expect(firstQuiet(['ageing'])).toEqual([130, 10])
    expect(firstQuiet(['scale'])).toEqual([100, 20])
  })

  it('lets a rolling window lose who did nothing, by the clock', () => {
    const rolling = historyOf(before, tableOf([['buyer', 3, 2, 90], ...quiet.slice(0, 20)]), 30, 80)
    const people = (causes: readonly DataCause[]) => driftWorld(rolling, causes).people.length
    expect([people([]), people(['ageing']), people(['structure', 'ageing'])]).toEqual([32, 0, 21])
    expect(people(['mix'])).toBe(32)
  })
})

describe('causesAtWork', () => {
  it('names what changed anything, in the order in which it is let in', () => {
    expect(causesAtWork(history)).toEqual(['structure', 'mix', 'ageing', 'scale'])
    expect(causesAtWork(historyOf(before, before, 0))).toEqual([])
    expect(causesAtWork(historyOf(before, tableOf(quiet), 0))).toEqual(['mix'])
  })

  it('does not call a rounded day an act', () => {
    const later = tableOf(
      quiet.map(([id, days, orders, amount], place) => [id, days + 30 + (place % 2), orders, amount]),
    )
    expect(causesAtWork(historyOf(tableOf(quiet), later, 30))).toEqual(['ageing'])
  })
})
