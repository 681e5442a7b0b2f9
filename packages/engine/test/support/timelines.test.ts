import { describe, expect, it } from 'vitest'
import {
  adjustedRandIndex,
  type FeatureTable,
  fitKMeans,
  fitPca,
  fitScaler,
  matrixFromRows,
  project,
  scale,
} from '../../src/index.ts'
import {
  ageingOnly,
  entries,
  exits,
  groupMoves,
  groupSplits,
  plantShop,
  scaleOnly,
  steadyMonths,
} from './timelines.ts'

const FEATURES = ['recencyDays', 'monetary']

function found(table: FeatureTable, k: number): Int32Array {
  const rows = matrixFromRows(
    table.customerIds.map((_, row) => [
      table.columns.recencyDays?.[row] ?? 0,
      Math.log1p(table.columns.monetary?.[row] ?? 0),
    ]),
  )
  const scaled = scale(fitScaler(rows), rows)
  return fitKMeans(project(fitPca(scaled), scaled), { k, seed: 1 }).labels
}

describe('a planted shop', () => {
  it.each([2, 3, 4, 5, 6])('has %i groups that are found', (groups) => {
    for (const seed of [1, 2, 3]) {
      const shop = plantShop({ seed, groups, customers: 600, features: FEATURES })
      expect(adjustedRandIndex(found(shop.table, groups), shop.groups)).toBeGreaterThan(0.97)
    }
  })

  it('is the same for the same seed', () => {
    expect(plantShop({ seed: 5 })).toEqual(plantShop({ seed: 5 }))
    expect(plantShop({ seed: 5 })).not.toEqual(plantShop({ seed: 6 }))
  })
})

describe('what may happen to it', () => {
  const shop = plantShop({ seed: 7, customers: 400 })
  const { recencyDays, monetary } = shop.table.columns

  it('ages', () => {
    const { table } = ageingOnly(shop, 30)
    expect(table.columns.recencyDays).toEqual(recencyDays?.map((days) => days + 30))
    expect(table.columns.monetary).toEqual(monetary)
  })

  it('is rescaled', () => {
    const { table } = scaleOnly(shop, 'monetary', 2)
    expect(table.columns.monetary).toEqual(monetary?.map((amount) => amount * 2))
    expect(table.columns.recencyDays).toEqual(recencyDays)
  })

  it('gains and loses customers of one group', () => {
    const more = entries(shop, { group: 1, count: 50, seed: 1 })
    expect(more.groups.length).toBe(450)
    expect(new Set(more.table.customerIds).size).toBe(450)
    expect(more.groups.subarray(400).every((group) => group === 1)).toBe(true)
    const fewer = exits(shop, { group: 1, share: 1, seed: 1 })
    expect(fewer.groups).toEqual(shop.groups.filter((group) => group !== 1))
  })

  it('has a group that moves, and one that splits', () => {
    const moved = groupMoves(shop, { group: 2, levels: { monetary: 1.5 }, seed: 1 })
    shop.groups.forEach((group, row) => {
      if (group !== 2) expect(moved.table.columns.monetary?.[row]).toBe(monetary?.[row])
    })
    const split = groupSplits(shop, { group: 2, levels: { monetary: 1.5 }, seed: 1 })
    expect(adjustedRandIndex(found(split.table, 5), split.groups)).toBeGreaterThan(0.97)
    expect(split.groups.filter((group) => group === 4).length).toBe(50)
  })

  it('stays as it is for months, with other people', () => {
    const months = [...steadyMonths(shop, { months: 5, replaced: 0.2, seed: 1 })]
    expect(months.length).toBe(5)
    for (const { table, groups } of months) {
      expect(groups.length).toBeGreaterThan(350)
      expect(adjustedRandIndex(found(table, 4), groups)).toBeGreaterThan(0.97)
    }
    const last = new Set(months[4]?.table.customerIds)
    const kept = shop.table.customerIds.filter((id) => last.has(id)).length
    expect(kept).toBeGreaterThan(100)
    expect(kept).toBeLessThan(240)
  })
})
