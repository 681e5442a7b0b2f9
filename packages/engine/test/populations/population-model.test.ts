import { describe, expect, it } from 'vitest'
import { assign, matrixFromRows, segmentCustomers, toModelSpace } from '../../src/index.ts'
import { refusal } from '../support/engine-error.ts'
import { randomShop, tableOf } from '../support/tables.ts'

const { model, table, distance } = segmentCustomers(tableOf(randomShop(3, 60)), { seed: 1 })
const [single] = model.populations

describe('toModelSpace', () => {
  it('places chosen rows where the model measured them', () => {
    if (!single) throw new Error('the shop has single orders')
    const rows = [...table.customerIds.keys()]
      .filter((row) => table.columns.frequency?.[row] === 1)
      .slice(0, 5)
    const { distances } = assign(matrixFromRows(single.centroids), toModelSpace(single, table, rows))
    expect([...distances]).toEqual(rows.map((row) => distance[row]))
  })

  it('is standardised before it is rotated: the training customers lie around the origin', () => {
    if (!single) throw new Error('the shop has single orders')
    const rows = [...table.customerIds.keys()].filter((row) => table.columns.frequency?.[row] === 1)
    const { values, cols } = toModelSpace(single, table, rows)
    for (let axis = 0; axis < cols; axis++) {
      const column = values.filter((_, cell) => cell % cols === axis)
      expect(column.reduce((total, value) => total + value, 0) / rows.length).toBeCloseTo(0, 12)
      const variance = column.reduce((total, value) => total + value * value, 0) / (rows.length - 1)
      expect(variance).toBeCloseTo(single.pca.explainedVariance[axis] as number, 12)
    }
  })

  it('refuses a table without a feature of the model', () => {
    if (!single) throw new Error('the shop has single orders')
    refusal('UNKNOWN_COLUMN', () => toModelSpace(single, { customerIds: ['a'], columns: {} }, [0]))
  })
})
