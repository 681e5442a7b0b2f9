import { describe, expect, it } from 'vitest'
import {
  type EarlierSegments,
  inheritSegments,
  rememberSegments,
  type Segmentation,
  segmentCustomers,
} from '../../src/index.ts'
import { everyone, fit, group, segmentOf, threeGroups } from '../support/planted-segments.ts'
import { type Customer, tableOf } from '../support/tables.ts'

const others = [...group('a', 60, 10, 20), ...group('b', 60, 400, 25)]
const near = group('c', 50, 200, 900)
const far = group('d', 40, 240, 1400)

function months(...segmentations: readonly Segmentation[]): Segmentation[] {
  let memory: EarlierSegments | undefined
  return segmentations.map((fitted) => {
    const now = inheritSegments(memory ?? { model: { populations: [] }, identities: [] }, fitted).segmentation
    memory = rememberSegments(now, memory)
    return now
  })
}

describe('rememberSegments', () => {
  it('gives a part that merged back and split off again an id of its own each time', () => {
    const whole = fit([...others, ...near, ...far], 3)
    const parts = fit([...others, ...near, ...far], 4)
    const seen = months(whole, parts, whole, parts, whole, parts)
    const ids = seen.map((month) => [segmentOf(month, 'c000').id, segmentOf(month, 'd000').id])
    expect(new Set(ids.map(([survivor]) => survivor)).size).toBe(1)
    expect(new Set(ids.map(([, part]) => part)).size).toBe(4)
  })

  it('keeps the identities of a population until it is back', () => {
    const loyal = threeGroups.map(([id, days, , amount]): Customer => [`l${id}`, days, 3, amount])
    const both = segmentCustomers(tableOf([...threeGroups, ...loyal]), { seed: 1 })
    const away = segmentCustomers(tableOf(threeGroups), { seed: 1 })
    const [first, second, third, last] = months(both, away, away, both)
    expect(second?.segments).toHaveLength(3)
    expect(third?.segments.map(({ id }) => id)).toEqual(second?.segments.map(({ id }) => id))
    expect(last?.segments.map(({ id }) => id)).toEqual(first?.segments.map(({ id }) => id))
  })

  it('keeps the identity of a cluster that nobody stands in while its model is in force', () => {
    const all = fit(threeGroups, 3)
    const assigned = (customers: readonly Customer[]): Segmentation =>
      segmentCustomers(tableOf(customers), { seed: 1, populations: everyone(3), model: all.model })
    const [june, july, august] = months(all, assigned(threeGroups.slice(0, 120)), assigned(threeGroups))
    if (june === undefined || august === undefined) throw new Error('three months expected')
    expect(july?.segments).toHaveLength(2)
    expect(segmentOf(august, 'c000').id).toBe(segmentOf(june, 'c000').id)
  })

  it('is plain data but for the customers', () => {
    const { customerIds, ...memory } = rememberSegments(fit(threeGroups, 3))
    expect(JSON.parse(JSON.stringify(memory))).toEqual(memory)
    expect([...(customerIds ?? [])]).toHaveLength(180)
  })
})
