import { describe, expect, it } from 'vitest'
import { countBuyers } from '../../src/buyers/count-buyers.ts'
import { readBuyers } from '../../src/buyers/read-buyers.ts'
import { readFeatures } from '../../src/read-features.ts'
import { importedShop } from '../support/small-shop.ts'

describe('readBuyers', () => {
  it('has those with a sale from one moment up to, but not at, another', async () => {
    const { shop } = await importedShop()
    const of = async (from: string, asOf: string) =>
      (await readBuyers(shop, { from, asOf })).customerIds.length
    for (const [from, asOf] of [
      ['2018-01-01T00:00:00', '2018-04-01T00:00:00'],
      ['2018-03-31T00:00:00', '2018-04-01T00:00:00'],
      ['2018-03-31T00:00:01', '2018-04-01T00:00:00'],
      ['2018-03-31T00:00:00', '2018-03-31T00:00:00'],
    ] as const)
      expect(await of(from, asOf)).toBe(await countBuyers(shop, { from, asOf }))
  })

  it('sums orders and money as the features of all time do, in order of the ids', async () => {
    const { shop } = await importedShop()
    const asOf = '2019-01-01T00:00:00'
    const { customerIds, columns } = await readFeatures(shop, { asOf })
    const buyers = await readBuyers(shop, { from: '1900-01-01T00:00:00', asOf })
    expect(buyers.customerIds).toEqual(customerIds)
    expect(buyers.orders).toEqual(columns.frequency)
    expect(buyers.revenue).toEqual(columns.monetary)
    expect(buyers.customerIds.length).toBeGreaterThan(2)
  })

  it('shows the query that it asked', async () => {
    const { shop } = await importedShop()
    const { sql } = await readBuyers(shop, { from: '2018-01-01T00:00:00', asOf: '2018-04-01T00:00:00' })
    expect(sql).toContain("ordered_at >= '2018-01-01 00:00:00'")
  })

  it('refuses moments that are none, or in the wrong order', async () => {
    const { shop } = await importedShop()
    const asOf = '2018-04-01T00:00:00'
    for (const from of ['2018-04-01', '2018-04-01T00:00:01'])
      await expect(readBuyers(shop, { from, asOf })).rejects.toMatchObject({ code: 'BAD_AS_OF' })
  })
})
