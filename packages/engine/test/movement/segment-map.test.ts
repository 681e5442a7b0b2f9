import { describe, expect, it } from 'vitest'
import { type Segmentation, segmentCustomers, segmentMap } from '../../src/index.ts'
import { type Customer, randomShop, shuffled, tableOf } from '../support/tables.ts'

const fit = (customers: readonly Customer[]): Segmentation =>
  segmentCustomers(tableOf(customers), { seed: 1, restarts: 3 })

/** A segment of the map by what its profile has most of. */
const most = (segmentation: Segmentation, feature: 'recency' | 'monetary' | 'frequency'): string =>
  segmentation.segments.toSorted((a, b) => b.positions[feature] - a.positions[feature])[0]?.id ?? ''

describe('segmentMap', () => {
  const segmentation = fit(randomShop(5, 400))
  const map = segmentMap(segmentation)

  it('places all segments of all populations on one plane, around everybody', () => {
    expect(map.segments.map(({ id }) => id)).toEqual(segmentation.segments.map(({ id }) => id))
    for (const axis of ['x', 'y'] as const) {
      const centre = map.segments.reduce((sum, one) => sum + one[axis] * one.customers, 0) / 400
      expect(centre).toBeCloseTo(0, 10)
    }
  })

  it('says what its axes mean, so that segments stand where their profiles say', () => {
    const [first, second] = map.axes
    if (first === undefined || second === undefined) throw new Error('two axes expected')
    expect(first.explainedVarianceRatio).toBeGreaterThan(second.explainedVarianceRatio)
    for (const [axis, at] of [
      [first, 'x'],
      [second, 'y'],
    ] as const) {
      const [main] = axis.meaning
      if (main === undefined) throw new Error('an axis means something')
      expect(Math.sign(axis.loadings[main.feature] ?? 0)).toBe(main.more ? 1 : -1)
      const top = map.segments.find(({ id }) => id === most(segmentation, main.feature))
      expect((top?.[at] ?? 0) * (main.more ? 1 : -1)).toBeGreaterThan(0)
    }
  })

  it('keeps the variance: within and between segments it adds up to that of the axis', () => {
    map.axes.forEach(({ explainedVarianceRatio }, axis) => {
      const parts = map.segments.map(({ customers, x, y, spreadX, spreadY }) =>
        axis === 0 ? customers * (x ** 2 + spreadX ** 2) : customers * (y ** 2 + spreadY ** 2),
      )
      const variance = parts.reduce((sum, part) => sum + part, 0) / 400
      expect(variance / 3).toBeCloseTo(explainedVarianceRatio, 9)
    })
  })

  it('has a place for the lapsed, at the far end of recency', () => {
    const ids = Array.from({ length: 200 }, (_, index) => `away${index}`)
    const with200 = segmentCustomers(tableOf(randomShop(5, 400)), {
      seed: 1,
      restarts: 3,
      lapsed: {
        customerIds: ids,
        columns: {
          recencyDays: new Float64Array(200).fill(900),
          lifetimeOrders: new Float64Array(200).fill(2),
        },
      },
    })
    const { axes, segments } = segmentMap(with200)
    axes.forEach((axis, place) => {
      expect(axis.explainedVarianceRatio).toBeCloseTo(map.axes[place]?.explainedVarianceRatio ?? 0, 9)
      expect(axis.meaning).toEqual(map.axes[place]?.meaning)
    })
    const lapsed = segments.at(-1)
    expect(lapsed).toMatchObject({ id: 'lapsed', customers: 200 })
    expect(lapsed?.spreadX).toBeCloseTo(0, 10)
    const [axis, at] =
      axes[0]?.meaning[0]?.feature === 'recency' ? [axes[0], 'x' as const] : [axes[1], 'y' as const]
    expect(axis?.meaning[0]?.feature).toBe('recency')
    const towardsRecent = axis?.meaning[0]?.more ? 1 : -1
    for (const other of segments.slice(0, -1))
      expect(towardsRecent * (other[at] - (lapsed?.[at] ?? 0))).toBeGreaterThan(0)
  })

  it('does not depend on the order of the rows', () => {
    expect(segmentMap(fit(shuffled(randomShop(5, 400), 3)))).toEqual(map)
  })

  it('has fewer axes where positions vary in fewer directions', () => {
    const single = fit(['a', 'b', 'c'].map((id, row): Customer => [id, 10, 1, 20 * (row + 1)]))
    expect(segmentMap(single)).toMatchObject({
      axes: [{ explainedVarianceRatio: 1, meaning: [{ feature: 'monetary' }] }],
    })
    for (const { y, spreadY } of segmentMap(single).segments) expect([y, spreadY]).toEqual([0, 0])
    expect(segmentMap(fit([['a', 10, 1, 20]]))).toMatchObject({
      axes: [],
      segments: [{ x: 0, y: 0, spreadX: 0 }],
    })
    expect(segmentMap(fit([]))).toEqual({ axes: [], segments: [] })
  })
})
