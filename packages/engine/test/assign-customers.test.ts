import { describe, expect, it } from 'vitest'
import { assignCustomers, type SegmentationModel, segmentCustomers } from '../src/index.ts'
import { refusal } from './support/engine-error.ts'
import { type Customer, randomShop, tableOf } from './support/tables.ts'

const shop = randomShop(7, 300)
const fitted = segmentCustomers(tableOf(shop), { seed: 1 })
const model = JSON.parse(JSON.stringify(fitted.model)) as SegmentationModel

describe('assignCustomers', () => {
  it('gives the clusters of the segmentation on the table it was fitted on, to the last bit', () => {
    const assigned = assignCustomers(model, fitted.table)
    expect(assigned.population).toEqual(fitted.population)
    expect([...assigned.cluster]).toEqual([...fitted.segment].map((index) => fitted.segments[index]?.cluster))
    expect(assigned.distance).toEqual(fitted.distance)
    expect(assigned.margin).toEqual(fitted.margin)
  })

  it('answers in the order of the table that was asked', () => {
    const assigned = assignCustomers(model, tableOf(shop))
    shop.forEach(([id], row) => {
      const place = fitted.customerIds.indexOf(id)
      expect(assigned.cluster[row]).toBe(fitted.segments[fitted.segment[place] as number]?.cluster)
    })
  })

  it('reads a model that an earlier version stored', () => {
    const stored: SegmentationModel = JSON.parse(`{"schemaVersion":1,"populations":[{"name":"all",
      "rule":{"minFrequency":1,"maxFrequency":null},"features":["recencyDays","monetary"],
      "transforms":[{"feature":"recencyDays","kind":"identity","skewness":0},
        {"feature":"monetary","kind":"log1p","skewness":3}],
      "scaler":{"means":[100,3],"deviations":[50,1]},
      "pca":{"means":[0,0],"components":[[1,0],[0,1]],"explainedVariance":[1,1],"explainedVarianceRatio":[0.5,0.5]},
      "centroids":[[-2,0],[2,0]],"requestedK":2,"k":2,"seed":1,"restarts":10,"inertia":1,"iterations":2,
      "converged":true,"trainedOn":9}]}`)
    const { cluster, distance } = assignCustomers(
      stored,
      tableOf([
        ['recent', 50, 1, Math.expm1(3)],
        ['old', 250, 1, Math.expm1(4)],
      ]),
    )
    expect([...cluster]).toEqual([0, 1])
    expect([...distance]).toEqual([expect.closeTo(1, 12), expect.closeTo(Math.SQRT2, 12)])
  })

  it('places customers unlike any it was fitted on', () => {
    const { cluster, distance } = assignCustomers(
      model,
      tableOf([
        ['refunded', 5, 1, -80],
        ['whale', 0, 900, 1e9],
      ]),
    )
    expect([...cluster].every((label) => label >= 0)).toBe(true)
    expect([...distance].every(Number.isFinite)).toBe(true)
  })

  it('marks customers for whom the model has no population', () => {
    const onlyNew = segmentCustomers(tableOf(shop.filter(([, , orders]) => orders === 1)), { seed: 1 })
    const { population, cluster, distance, margin } = assignCustomers(
      onlyNew.model,
      tableOf([['r', 3, 2, 50]]),
    )
    expect([population[0], cluster[0], distance[0], margin[0]]).toEqual([-1, -1, Infinity, Infinity])
  })

  it('bears a model of customers who are all the same', () => {
    const same = shop.slice(0, 5).map(([id]): Customer => [id, 3, 1, 10])
    const twins = segmentCustomers(tableOf(same), { seed: 1 })
    expect([...assignCustomers(twins.model, tableOf(shop)).cluster].filter((label) => label > 0)).toEqual([])
  })

  it('refuses a table without a feature of the model', () => {
    const table = tableOf(shop)
    const { monetary: _, ...columns } = table.columns
    refusal('UNKNOWN_COLUMN', () => assignCustomers(model, { ...table, columns }))
  })
})
