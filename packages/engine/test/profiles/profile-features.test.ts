import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FeatureTable } from '../../src/index.ts'
import { profileFeatures } from '../../src/profiles/profile-features.ts'
import golden from '../golden/features/separation.json' with { type: 'json' }

const unknown = Number.NaN
const table = (columns: Record<string, readonly number[]>): FeatureTable => ({
  customerIds: [],
  columns: Object.fromEntries(
    Object.entries(columns).map(([name, values]) => [name, Float64Array.from(values)]),
  ),
})
const separation = (values: readonly number[], members: readonly (readonly number[])[]) =>
  profileFeatures(table({ x: values }), members).map(([x]) => x?.separation)

describe('profileFeatures', () => {
  it('is by hand: pairs won minus pairs lost, over all pairs', () => {
    expect(
      separation(
        [1, 2, 3, 4],
        [
          [0, 1],
          [2, 3],
        ],
      ),
    ).toEqual([-1, 1])
    expect(
      separation(
        [1, 2, 3, 4],
        [
          [0, 3],
          [1, 2],
        ],
      ),
    ).toEqual([0, 0])
    // 5 beats 1 and 3 and draws with 5: 2 of 3.
    expect(separation([5, 1, 3, 5], [[0], [1, 2, 3]])).toEqual([
      expect.closeTo(2 / 3, 15),
      expect.closeTo(-2 / 3, 15),
    ])
    expect(separation([7, 7, 7], [[0], [1, 2]])).toEqual([0, 0])
  })

  it('equals scipy.stats.mannwhitneyu and numpy.quantile', () => {
    const members = [0, 1, 2, 3].map((cluster) =>
      golden.labels.flatMap((label, row) => (label === cluster ? row : [])),
    )
    profileFeatures(table(golden.columns), members).forEach((profiles, cluster) => {
      for (const { feature, quantiles, separation: delta } of profiles) {
        const name = feature as 'recencyDays' | 'frequency' | 'monetary'
        expect(delta).toBeCloseTo(golden.clusters[cluster]?.[name] as number, 12)
        expect(quantiles).toEqual(golden.quantiles[cluster]?.[name].map((value) => expect.closeTo(value, 10)))
      }
    })
  })

  it('puts the feature first that separates most, then by name, then what nothing is known of', () => {
    const columns = {
      same: [1, 1, 1, 1],
      unknown: [unknown, unknown, unknown, unknown],
      b: [9, 8, 1, 2],
      a: [1, 2, 8, 9],
      half: [1, 3, 2, 4],
    }
    const [first] = profileFeatures(table(columns), [
      [0, 1],
      [2, 3],
    ])
    expect(first?.map(({ feature, separation: delta }) => [feature, delta])).toEqual([
      ['a', -1],
      ['b', 1],
      ['half', -0.5],
      ['same', 0],
      ['unknown', null],
    ])
    expect(first?.[4]).toEqual({ feature: 'unknown', known: 0, quantiles: null, separation: null })
  })

  it('compares only customers for whom the feature is known', () => {
    const [own, others] = profileFeatures(table({ x: [1, unknown, 2, unknown] }), [
      [0, 1],
      [2, 3],
    ])
    expect(own).toEqual([{ feature: 'x', known: 1, quantiles: [1, 1, 1, 1, 1], separation: -1 }])
    expect(others?.[0]?.separation).toBe(1)
  })

  it('compares with nobody where there is one cluster, or one that is empty', () => {
    expect(separation([1, 2], [[0, 1]])).toEqual([null])
    expect(separation([1, 2], [[0, 1], []])).toEqual([null, null])
    expect(profileFeatures(table({ x: [] }), [])).toEqual([])
  })

  it('lies between -1 and 1, turns with the values, and knows no unit', () => {
    const pair = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.boolean())
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1 }), (rows) => {
        const members = [true, false].map((side) => rows.flatMap(([, own], row) => (own === side ? row : [])))
        const values = rows.map(([value]) => value)
        const [delta] = separation(values, members)
        if (delta === null || delta === undefined) return
        expect(Math.abs(delta)).toBeLessThanOrEqual(1)
        expect(
          separation(
            values.map((value) => -value),
            members,
          )[0],
        ).toBeCloseTo(-delta, 12)
        expect(
          separation(
            values.map((value) => Math.exp(value)),
            members,
          )[0],
        ).toBeCloseTo(delta, 12)
      }),
    )
  })
})
