import { describe, expect, it } from 'vitest'
import {
  assign,
  matrixFromRows,
  type Segmentation,
  segmentBorders,
  segmentCustomers,
  toModelSpace,
} from '../../src/index.ts'
import { randomShop, shuffled, tableOf } from '../support/tables.ts'

const shop = randomShop(5, 400)
const settings = { seed: 1, restarts: 2 }
const segmentation = segmentCustomers(tableOf(shop), settings)

/** Pairs of the own and the second nearest segment of everybody at a border, by distances to every centroid. */
function pairs({ table, populations, population, segments }: Segmentation): string[] {
  return populations.flatMap(({ name, model }, index) => {
    if (model === null) return []
    const rows = [...population.keys()].filter((row) => population[row] === index)
    const points = toModelSpace(model, table, rows)
    const distances = model.centroids.map((centroid) => assign(matrixFromRows([centroid]), points).distances)
    const id = (cluster: number): string =>
      segments.find((one) => one.population === name && one.cluster === cluster)?.id ?? ''
    return rows.flatMap((_, place) => {
      const order = [...model.centroids.keys()].sort(
        (a, b) => (distances[a]?.[place] ?? 0) - (distances[b]?.[place] ?? 0),
      )
      const [own = 0, second = 0] = order
      const silhouette = 1 - (distances[own]?.[place] ?? 0) / (distances[second]?.[place] ?? 1)
      return silhouette < 0.1 ? [`${id(own)} → ${id(second)}`] : []
    })
  })
}

describe('segmentBorders', () => {
  it('counts the pairs of nearest and second nearest segment that a full ranking gives', () => {
    const expected = new Map<string, number>()
    for (const pair of pairs(segmentation)) expected.set(pair, (expected.get(pair) ?? 0) + 1)
    const counted = segmentBorders(segmentation).flatMap(({ id, from }) =>
      from.map((source) => [`${source.id} → ${id}`, source.customers] as const),
    )
    expect(new Map(counted)).toEqual(expected)
    expect(expected.size).toBeGreaterThan(4)
  })

  it('adds up, most customers first, and names no segment as its own neighbour', () => {
    for (const { id, customers, from } of segmentBorders(segmentation)) {
      expect(from.reduce((sum, source) => sum + source.customers, 0)).toBe(customers)
      expect(from.map((source) => source.id)).not.toContain(id)
      expect(from.map((source) => source.customers)).toEqual(
        from.map((source) => source.customers).sort((a, b) => b - a),
      )
    }
  })

  it('does not depend on the order of the rows', () => {
    const again = segmentCustomers(tableOf(shuffled(shop, 9)), settings)
    expect(segmentBorders(again)).toEqual(segmentBorders(segmentation))
  })

  it('has nobody in a population of one segment', () => {
    const alone = segmentCustomers(tableOf([['a', 10, 1, 20]]), settings)
    expect(segmentBorders(alone)).toEqual([{ id: alone.segments[0]?.id, customers: 0, from: [] }])
  })
})
