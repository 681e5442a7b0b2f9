import { describe, expect, it } from 'vitest'
import { sortFeatureTable } from '../src/feature-table.ts'
import { type FeatureTable, featureColumn } from '../src/index.ts'
import { refusal } from './support/engine-error.ts'
import { tableOf } from './support/tables.ts'

const good: FeatureTable = tableOf([
  ['b', 10, 1, 20],
  ['a', 30, 2, 50],
])

const withColumn = (name: string, values: number[]): FeatureTable => ({
  ...good,
  columns: { ...good.columns, [name]: Float64Array.from(values) },
})

describe('sortFeatureTable', () => {
  it('orders customers by code unit, whatever the locale would say', () => {
    const table = tableOf(['é', 'Z', 'a', 'z', '10', '9'].map((id, row) => [id, row, 1, row]))
    const sorted = sortFeatureTable(table)
    expect(sorted.customerIds).toEqual(['10', '9', 'Z', 'a', 'z', 'é'])
    expect([...featureColumn(sorted, 'monetary')]).toEqual([4, 5, 1, 2, 3, 0])
  })

  it('leaves the input alone', () => {
    sortFeatureTable(good)
    expect(good.customerIds).toEqual(['b', 'a'])
  })

  it('accepts a table without customers', () => {
    expect(sortFeatureTable(tableOf([])).customerIds).toEqual([])
  })

  it.each([Number.NaN, Infinity, -Infinity, 1e91])(
    'refuses %s and names column and row, not the customer',
    (bad) => {
      const message = refusal('INVALID_VALUE', () => sortFeatureTable(withColumn('monetary', [bad, 1])))
      expect(message).toContain("'monetary'")
      expect(message).toContain('row 0')
      expect(message).not.toContain("'b'")
    },
  )

  it('takes NaN in a further feature for a value that is not known, and nothing else', () => {
    const table = sortFeatureTable(withColumn('reviewMean', [Number.NaN, 4]))
    expect([...featureColumn(table, 'reviewMean')]).toEqual([4, Number.NaN])
    refusal('INVALID_VALUE', () => sortFeatureTable(withColumn('reviewMean', [Infinity, 4])))
    refusal('INVALID_VALUE', () => sortFeatureTable(withColumn('recencyDays', [Number.NaN, 4])))
  })

  it.each([0, 1.5, -1, Number.NaN])('refuses %s orders', (orders) => {
    refusal('INVALID_VALUE', () => sortFeatureTable(withColumn('frequency', [1, orders])))
    refusal('INVALID_VALUE', () => sortFeatureTable(withColumn('lifetimeOrders', [1, orders])))
  })

  it('refuses a column of another length', () => {
    refusal('SHAPE_MISMATCH', () => sortFeatureTable(withColumn('tenureDays', [1])))
  })

  it('refuses a missing RFM column and lists those there are', () => {
    const { monetary: _, ...columns } = good.columns
    expect(refusal('UNKNOWN_COLUMN', () => sortFeatureTable({ ...good, columns }))).toContain('frequency')
  })

  it('refuses the same customer twice without naming the customer', () => {
    const twice = { ...good, customerIds: ['secret', 'secret'] }
    const message = refusal('DUPLICATE_CUSTOMER', () => sortFeatureTable(twice))
    expect(message).toContain('Rows 0 and 1')
    expect(message).not.toContain('secret')
  })

  it('refuses an empty customer id', () => {
    refusal('INVALID_VALUE', () => sortFeatureTable({ ...good, customerIds: ['a', ''] }))
  })
})

describe('featureColumn', () => {
  it('does not mistake what every object has for a feature', () => {
    refusal('UNKNOWN_COLUMN', () => featureColumn(good, 'constructor'))
  })
})
