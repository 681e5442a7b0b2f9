import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  inheritSegments,
  type Segmentation,
  type SegmentEvent,
  segmentCustomers,
  segmentIdentities,
} from '../../src/index.ts'
import { earlierOf, everyone, fit, group, segmentOf, threeGroups } from '../support/planted-segments.ts'
import { randomShop, tableOf } from '../support/tables.ts'

const kinds = (events: readonly SegmentEvent[]): string[] => events.map(({ event }) => event).sort()
const only = (events: readonly SegmentEvent[], kind: SegmentEvent['event']): SegmentEvent => {
  const found = events.filter(({ event }) => event === kind)
  expect(found).toHaveLength(1)
  return found[0]
}

/** One segment of 90, of which 50 will stand a little to one side and 40 to the other. */
const halves = [...group('c', 50, 200, 900), ...group('d', 40, 240, 1400)]
const others = [...group('a', 60, 10, 20), ...group('b', 60, 400, 25)]

describe('events of segments', () => {
  it('tells nothing but survivals of the same customers, whatever the seed', () => {
    const june = fit(threeGroups, 3)
    const { events } = inheritSegments(earlierOf(june), fit(threeGroups, 3, 99))
    expect(events.map(({ event, from, to }) => [event, from, to])).toEqual(
      june.segments.map(({ id }) => ['survive', [id], [id]]),
    )
    for (const { overlap, reason } of events) expect([overlap, reason]).toEqual([1, 'same-customers'])
  })

  it('tells a planted split as one split, whose larger part keeps id and name', () => {
    const june = fit([...others, ...halves], 3)
    const { segmentation: july, events } = inheritSegments(earlierOf(june), fit([...others, ...halves], 4))
    const whole = segmentOf(june, 'c000')
    expect(kinds(events)).toEqual(['split', 'survive', 'survive'])
    expect(only(events, 'split')).toMatchObject({
      from: [whole.id],
      to: [whole.id, segmentOf(july, 'd000').id],
      overlap: 1,
      reason: 'larger',
    })
    expect(segmentOf(july, 'c000')).toMatchObject({ id: whole.id, name: whole.name })
    expect(segmentOf(july, 'd000').id).not.toBe(whole.id)
  })

  it('gives the id of equal parts to the nearer one', () => {
    const equal = [...group('c', 40, 200, 900), ...group('d', 40, 240, 1400)]
    const june = fit([...others, ...equal], 3)
    const far = [...group('c', 40, 200, 900), ...group('d', 40, 300, 4000)]
    const earlier = earlierOf(june)
    const { segmentation: july, events } = inheritSegments(earlier, fit([...others, ...far], 4))
    expect(only(events, 'split')).toMatchObject({
      to: [segmentOf(july, 'c000').id, segmentOf(july, 'd000').id],
    })
    expect(only(events, 'split').reason).toBe('nearer')
  })

  it('tells a split into three as one event', () => {
    const parts = [...group('c', 50, 200, 900), ...group('d', 40, 240, 1400), ...group('e', 35, 240, 500)]
    const june = fit([...others, ...parts], 3)
    const { segmentation: july, events } = inheritSegments(earlierOf(june), fit([...others, ...parts], 5))
    expect(kinds(events)).toEqual(['split', 'survive', 'survive'])
    expect(only(events, 'split').to).toHaveLength(3)
    expect(segmentOf(july, 'c000').id).toBe(segmentOf(june, 'c000').id)
  })

  it('tells a planted merge as one merge, in which the larger one lives on', () => {
    const big = [...group('c', 50, 240, 1400), ...group('d', 40, 200, 900)]
    const june = fit([...others, ...big], 4)
    const { segmentation: july, events } = inheritSegments(earlierOf(june), fit([...others, ...big], 3))
    const [larger, smaller] = [segmentOf(june, 'c000'), segmentOf(june, 'd000')]
    expect(kinds(events)).toEqual(['merge', 'survive', 'survive'])
    expect(only(events, 'merge')).toMatchObject({
      from: [larger.id, smaller.id],
      to: [larger.id],
      overlap: 1,
      reason: 'larger',
    })
    expect(segmentOf(july, 'd000')).toMatchObject({ id: larger.id, name: larger.name })
  })

  it('takes a group of new customers for a new segment, and a group of old ones for a part', () => {
    const june = fit(threeGroups, 3)
    const july = fit([...threeGroups, ...group('d', 40, 210, 9000)], 4)
    const { events } = inheritSegments(earlierOf(june), july)
    expect(kinds(events)).toEqual(['emerge', 'survive', 'survive', 'survive'])
    expect(only(events, 'emerge')).toMatchObject({ from: [], overlap: 0, reason: 'new-customers' })
    const { customerIds: _, ...unaware } = earlierOf(june)
    expect(kinds(inheritSegments(unaware, july).events)).toEqual(['split', 'survive', 'survive'])
  })

  it('lets a segment die that has no customers any more', () => {
    const june = fit(threeGroups, 3)
    const gone = threeGroups.filter(([id]) => !id.startsWith('c'))
    const { events } = inheritSegments(earlierOf(june), fit(gone, 2))
    expect(only(events, 'die')).toEqual({
      event: 'die',
      population: 'all',
      from: [segmentOf(june, 'c000').id],
      to: [],
      overlap: null,
      reason: 'no-customers',
    })
  })

  it('follows segments of which no customer is left, by where they are', () => {
    const june = fit(threeGroups, 3)
    const strangers = threeGroups.map(([id, ...values]) => [`x${id}`, ...values] as const)
    const { segmentation: july, events } = inheritSegments(earlierOf(june), fit(strangers, 3))
    expect(kinds(events)).toEqual(['survive', 'survive', 'survive'])
    for (const id of ['a000', 'b000', 'c000'])
      expect(segmentOf(july, `x${id}`).id).toBe(segmentOf(june, id).id)
  })

  it('follows segments by their centroids when the earlier model cannot read the customers of today', () => {
    const rated = tableOf(threeGroups)
    const table = {
      ...rated,
      columns: { ...rated.columns, reviewMean: rated.columns.monetary.map((m) => m % 7) },
    }
    const spec = [{ ...everyone(3)[0], features: ['recencyDays', 'monetary', 'reviewMean'] }]
    const june = segmentCustomers(table, { seed: 1, populations: spec })
    const { segmentation: july, events } = inheritSegments(earlierOf(june), fit(threeGroups, 3))
    expect(events.map(({ event, overlap, reason }) => [event, overlap, reason])).toEqual(
      Array.from({ length: 3 }, () => ['survive', null, 'same-place']),
    )
    for (const id of ['a000', 'b000', 'c000']) expect(segmentOf(july, id).id).toBe(segmentOf(june, id).id)
    const strict = inheritSegments(earlierOf(june), fit(threeGroups, 3), { location: 0 })
    expect(kinds(strict.events).filter((kind) => kind !== 'survive').length).toBeGreaterThan(0)
  })

  it('gives back its ids to a population that was away', () => {
    const loyal = threeGroups.map(([id, days, , amount]) => [id, days, 2, amount] as const)
    const june = segmentCustomers(tableOf(loyal), { seed: 1 })
    const away = segmentCustomers(tableOf(threeGroups), { seed: 1 })
    const earlier = earlierOf(june)
    const july = inheritSegments(earlier, away)
    expect(july.events.map(({ event, reason }) => [event, reason])).toEqual([
      ['emerge', 'first'],
      ['emerge', 'first'],
      ['emerge', 'first'],
    ])
    const august = inheritSegments(earlier, segmentCustomers(tableOf(loyal), { seed: 1 }))
    expect(august.segmentation.segments.map(({ id }) => id)).toEqual(june.segments.map(({ id }) => id))
  })

  it('never gives an id again, not even one whose segment is long dead', () => {
    const june = fit(threeGroups, 3)
    const { segmentation } = inheritSegments({ model: { populations: [] }, identities: [] }, june)
    expect(segmentation.segments.map(({ id }) => id)).toEqual(june.segments.map(({ id }) => id))
    const used = june.segments.map(({ id }) => id)
    const fresh = inheritSegments({ model: { populations: [] }, identities: [], usedIds: used }, june)
    expect(fresh.segmentation.segments.map(({ id }) => id)).toEqual(used.map((id) => `${id}-2`))
  })

  it.each([{ survive: 0 }, { part: 1.1 }, { survive: Number.NaN }, { location: -1 }, { location: Infinity }])(
    'refuses the thresholds %j',
    (thresholds) => {
      const june = fit(threeGroups, 3)
      expect(() => inheritSegments(earlierOf(june), june, thresholds)).toThrow(
        expect.objectContaining({ code: 'INVALID_ARGUMENT' }),
      )
    },
  )

  it('accounts for every segment of both dates, once', () => {
    const shops = fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 6 }))
    fc.assert(
      fc.property(shops, shops, ([seed, count, k], [other, size, k2]) => {
        const june = segmentCustomers(tableOf(randomShop(seed, count)), { seed: 1, populations: everyone(k) })
        const july = segmentCustomers(tableOf(randomShop(other, size)), {
          seed: 1,
          populations: everyone(k2),
        })
        const { segmentation, events } = inheritSegments(earlierOf(june), july)
        const split = new Set(events.filter(({ event }) => event === 'split').map(({ from }) => from[0]))
        const before = events.flatMap(({ event, from }) =>
          event === 'merge' && split.has(from[0]) ? from.slice(1) : from,
        )
        const after = events.flatMap(({ event, from, to }) =>
          event === 'merge' && split.has(from[0]) ? [] : to,
        )
        expect(before.toSorted()).toEqual(ids(june).toSorted())
        expect(after.toSorted()).toEqual(ids(segmentation).toSorted())
        for (const { event, from, to, overlap } of events) {
          if (event === 'survive') expect(from).toEqual(to)
          if (event === 'split' || event === 'merge') expect(from[0]).toBe(to[0])
          if (event === 'emerge') expect(ids(june)).not.toContain(to[0])
          if (overlap !== null) expect(overlap).toBeGreaterThanOrEqual(0)
          if (overlap !== null) expect(overlap).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('keeps all names when only the numbers of the clusters change', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.array(fc.nat(), { minLength: 5, maxLength: 5 }), (seed, keys) => {
        const june = segmentCustomers(tableOf(randomShop(seed, 80)), { seed: 1 })
        const [model, ...rest] = june.model.populations
        const order = [...model.centroids.keys()].sort((a, b) => keys[a] - keys[b] || a - b)
        const shuffledModel = { ...model, centroids: order.map((cluster) => model.centroids[cluster]) }
        const identities = segmentIdentities(june).map((identity) =>
          identity.population === model.name
            ? { ...identity, cluster: order.indexOf(identity.cluster) }
            : identity,
        )
        const earlier = { model: { populations: [shuffledModel, ...rest] }, identities }
        expect(inheritSegments(earlier, june).segmentation.segments).toEqual(june.segments)
      }),
      { numRuns: 60 },
    )
  })
})

function ids({ segments }: Segmentation): string[] {
  return segments.map(({ id }) => id)
}
