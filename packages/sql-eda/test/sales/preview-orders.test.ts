import { describe, expect, it } from 'vitest'
import { previewOrders } from '../../src/sales/preview-orders.ts'
import { importText } from '../support/import-text.ts'

describe('some orders to look at', () => {
  it('are spread over all, with first and last, whatever the order of the rows', async () => {
    const lines = Array.from(
      { length: 31 },
      (_, day) => `k${day % 4},2024-01-${String(day + 1).padStart(2, '0')},${day}.25,b${day}`,
    )
    const text = (rows: readonly string[]): string => `customer,date,amount,order\n${rows.join('\n')}\n`
    const { shop } = await importText({ 'a.csv': text(lines) })
    const { shop: other } = await importText({ 'a.csv': text(lines.toReversed()) })
    const found = await previewOrders(shop)
    expect(found.length).toBe(10)
    expect(found[0]).toEqual({
      orderId: 'b0',
      customerId: 'k0',
      orderedAt: '2024-01-01T00:00:00',
      status: 'completed',
      amount: 0.25,
      isSale: true,
    })
    expect(found.at(-1)?.orderedAt).toBe('2024-01-31T00:00:00')
    expect(await previewOrders(other)).toEqual(found)
    expect((await previewOrders(shop, { count: 1 })).map(({ orderId }) => orderId)).toEqual(['b0'])
  })

  it('show nobody: no name, no address, of long ids only the beginning', async () => {
    const { shop } = await importText({
      'a.csv':
        'customer,date,amount,order\nAna Silva,2024-01-01,1,Dupont\nana,2024-01-02,1,1234567890\nx9@shop.example,2024-01-03,1,5\n',
    })
    const found = await previewOrders(shop)
    expect(found.map(({ orderId }) => orderId)).toEqual([null, '12345678…', '5'])
    const text = JSON.stringify(found)
    for (const person of ['Ana', 'ana', 'Dupont', '@']) expect(text).not.toContain(person)
  })

  it('tell which count as a sale', async () => {
    const { shop } = await importText(
      { 'a.csv': 'customer,date,amount,status\n1,2024-01-01,5,paid\n2,2024-01-02,7,void\n' },
      { meta: { saleStatuses: ['paid'] } },
    )
    expect((await previewOrders(shop)).map(({ status, isSale }) => [status, isSale])).toEqual([
      ['paid', true],
      ['void', false],
    ])
  })
})
