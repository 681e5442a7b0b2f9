import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inheritSegments, segmentCustomers, segmentIdentities } from '../../src/index.ts'
import { earlierOf, fit, group, segmentOf, threeGroups } from '../support/planted-segments.ts'
import { randomShop, tableOf } from '../support/tables.ts'

describe('inheritSegments', () => {
  it('keeps every id and name on the customers the model was fitted on', () => {
    const june = fit(threeGroups, 3)
    expect(
      inheritSegments(earlierOf(june), fit(threeGroups, 3, 99)).segmentation.segments.map(({ id }) => id),
    ).toEqual(june.segments.map(({ id }) => id))
  })

  it('carries ids that say nothing about the clusters', () => {
    const june = fit(threeGroups, 3)
    const named = earlierOf(june, ({ cluster }) => ({ id: `segment-${cluster}` }))
    const july = inheritSegments(named, fit(threeGroups, 3)).segmentation
    expect(segmentOf(july, 'c000').id).toBe(`segment-${segmentOf(june, 'c000').cluster}`)
    expect(july.populations.flatMap(({ segments }) => segments)).toEqual(july.segments)
  })

  it('keeps the id of the larger part when a segment splits, and gives the other a new one', () => {
    const june = fit(threeGroups, 3)
    const split = [...threeGroups, ...group('d', 25, 210, 9000)]
    const july = inheritSegments(earlierOf(june), fit(split, 4)).segmentation
    for (const customer of ['a000', 'b000', 'c000'])
      expect(segmentOf(july, customer).id).toBe(segmentOf(june, customer).id)
    const ids = july.segments.map(({ id }) => id)
    expect(new Set(ids).size).toBe(4)
    expect(june.segments.map(({ id }) => id)).not.toContain(segmentOf(july, 'd000').id)
  })

  it('lets a segment die whose customers went elsewhere', () => {
    const june = fit(threeGroups, 3)
    const gone = threeGroups.filter(([id]) => !id.startsWith('c'))
    const july = inheritSegments(earlierOf(june), fit(gone, 2)).segmentation
    expect(july.segments.map(({ id }) => id)).not.toContain(segmentOf(june, 'c000').id)
  })

  it('keeps a name while it is true, and only the id when it is not', () => {
    const june = fit(threeGroups, 3)
    const stillTrue = earlierOf(june, ({ cluster }) => ({
      name: { en: `Group ${cluster}`, fr: `Groupe ${cluster}` },
    }))
    expect(segmentOf(inheritSegments(stillTrue, fit(threeGroups, 3)).segmentation, 'b000').name.en).toMatch(
      /^Group /,
    )
    const untrue = earlierOf(june, ({ id }) =>
      id === segmentOf(june, 'b000').id
        ? { nameKey: 'buyer-recent-high', name: { en: 'Recent big spenders', fr: 'Gros paniers récents' } }
        : {},
    )
    const july = inheritSegments(untrue, fit(threeGroups, 3)).segmentation
    expect(segmentOf(july, 'b000').id).toBe(segmentOf(june, 'b000').id)
    expect(segmentOf(july, 'b000').name).toEqual(segmentOf(fit(threeGroups, 3), 'b000').name)
  })

  it('knows nothing of populations that the earlier model did not have', () => {
    const june = fit(threeGroups, 3)
    const other = { ...earlierOf(june), identities: [] }
    const july = fit(threeGroups, 3)
    expect(inheritSegments(other, july).segmentation.segments).toEqual(july.segments)
  })

  it('gives unique ids and names, and moves nobody, whatever came before', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.integer({ min: 0, max: 120 }), (seed, other, count) => {
        const june = segmentCustomers(tableOf(randomShop(seed, count)), { seed: 1 })
        const fitted = segmentCustomers(tableOf(randomShop(other, 90)), { seed: 1 })
        const july = inheritSegments(
          { model: june.model, identities: segmentIdentities(june) },
          fitted,
        ).segmentation
        expect(july.segment).toEqual(fitted.segment)
        expect(new Set(july.segments.map(({ id }) => id)).size).toBe(july.segments.length)
        for (const { segments } of july.populations)
          expect(new Set(segments.map(({ nameKey }) => nameKey)).size).toBe(segments.length)
      }),
      { numRuns: 60 },
    )
  })
})
