import { describe, expect, it } from 'vitest'
import { countBuyers } from '../../src/buyers/count-buyers.ts'
import { importedShop } from '../support/small-shop.ts'

describe('countBuyers', () => {
  it('counts customers with a sale from one moment up to, but not at, another', async () => {
    const { shop } = await importedShop()
    const buyers = (from: string, asOf: string) => countBuyers(shop, { from, asOf })
    // dé bought at midnight of 31 March, ana twice, cem on 1 February, bo nothing that counts.
    expect(await buyers('2018-01-01T00:00:00', '2018-04-01T00:00:00')).toBe(3)
    expect(await buyers('2018-03-31T00:00:00', '2018-04-01T00:00:00')).toBe(1)
    expect(await buyers('2018-03-31T00:00:01', '2018-04-01T00:00:00')).toBe(0)
    expect(await buyers('2018-03-01T00:00:00', '2018-03-31T00:00:00')).toBe(1)
    expect(await buyers('2018-03-31T00:00:00', '2018-03-31T00:00:00')).toBe(0)
  })

  it('counts other statuses and amounts when asked to', async () => {
    const { shop } = await importedShop()
    const year = { from: '2018-01-01T00:00:00', asOf: '2019-01-01T00:00:00' }
    expect(await countBuyers(shop, { ...year, saleStatuses: ['canceled'] })).toBe(1)
    expect(await countBuyers(shop, { ...year, saleStatuses: null, amount: 'items' })).toBe(4)
  })

  it('refuses moments that are none, or in the wrong order', async () => {
    const { shop } = await importedShop()
    const asOf = '2018-04-01T00:00:00'
    await expect(countBuyers(shop, { from: '2018-04-01', asOf })).rejects.toMatchObject({
      code: 'BAD_AS_OF',
      message: 'The from moment must be written YYYY-MM-DDTHH:MM:SS, got "2018-04-01".',
    })
    await expect(countBuyers(shop, { from: '2018-04-01T00:00:01', asOf })).rejects.toMatchObject({
      code: 'BAD_AS_OF',
    })
  })
})
