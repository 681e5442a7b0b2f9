import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/findings/finding.ts'
import { findings } from '../../src/findings/findings.ts'
import { importedShop, smallShop } from '../support/small-shop.ts'

type Changes = Parameters<typeof importedShop>

async function found(
  changes: Changes[0] = {},
  meta: Changes[1] = {},
  asOf?: string,
): Promise<Map<string, Finding>> {
  const { shop } = await importedShop(changes, meta)
  return new Map((await findings(shop, asOf === undefined ? {} : { asOf })).map((one) => [one.id, one]))
}

/** Orders `o1`…, each of customer `c1`… with one payment, at noon of the days given. */
function ordersOn(
  days: readonly string[],
  customer = (n: number): string => `u${n}`,
  status = 'delivered',
): Changes[0] {
  const lines = (line: (n: number, day: string) => string): string =>
    days.map((day, index) => line(index + 1, day)).join('\n')
  const head = (name: string): string => (smallShop[name] ?? '').split('\n')[0] ?? ''
  return {
    olist_customers_dataset: `${head('olist_customers_dataset')}\n${lines((n) => `c${n},${customer(n)},01037,x,SP`)}\n`,
    olist_orders_dataset: `${head('olist_orders_dataset')}\n${lines((n, day) => `o${n},c${n},${status},${day} 12:00:00,,,,`)}\n`,
    olist_order_payments_dataset: `${head('olist_order_payments_dataset')}\n${lines((n) => `o${n},1,boleto,1,${n}.00`)}\n`,
    olist_order_items_dataset: '',
    olist_order_reviews_dataset: '',
  }
}

describe('findings', () => {
  it('gives every decision options of which the recommended is one, with figures and a query to paste', async () => {
    const { shop } = await importedShop()
    for (const { options, recommended, evidence, sql } of await findings(shop)) {
      expect(options.map(({ value }) => value)).toContain(recommended)
      expect(new Set(options.map(({ value }) => value)).size).toBe(options.length)
      expect(evidence.length).toBeGreaterThan(0)
      for (const sentence of [...evidence, ...options.map(({ means }) => means)])
        expect(sentence).not.toMatch(/NaN|undefined|null|Infinity/)
      expect(sql).toMatch(/^with [\s\S]*;$/)
      await expect(shop.knex.raw(sql)).resolves.toBeDefined()
    }
  })

  it('counts for each status what arrived and what it is worth', async () => {
    const statuses = (await found()).get('sale-statuses')
    expect(statuses).toMatchObject({
      severity: 'note',
      recommended: 'delivered',
      inForce: 'delivered',
      options: [
        { value: 'delivered', means: 'statuses of which most orders arrived: 4 orders, 130.50 BRL' },
        { value: 'canceled, delivered', means: 'every order: 5 orders, 630.50 BRL' },
      ],
    })
    expect(statuses?.evidence).toEqual([
      'delivered: 4 orders, 75.0% delivered, 130.50 BRL.',
      'canceled: 1 order, 500.00 BRL.',
    ])
  })

  it('recommends another choice than the one in force where the data say so', async () => {
    expect((await found({}, { saleStatuses: ['canceled'] })).get('sale-statuses')).toMatchObject({
      severity: 'decide',
      recommended: 'delivered',
      inForce: 'canceled',
    })
    expect((await found({}, { saleStatuses: ['complete'] })).get('sale-statuses')).toMatchObject({
      severity: 'warning',
      inForce: '',
    })
  })

  it('judges by the words of the statuses where nothing is known to have arrived', async () => {
    const completed = ordersOn(['2018-01-01', '2018-01-02'], (n) => `u${n}`, 'completed')
    expect((await found(completed, { saleStatuses: null })).get('sale-statuses')?.recommended).toBe(
      'completed',
    )
  })

  it('prefers payments, until too many sales have none', async () => {
    // o4 has neither payment nor item
    expect((await found()).get('amount')).toMatchObject({ severity: 'note', recommended: 'payments' })
    const items = `${smallShop.olist_order_items_dataset ?? ''}o4,1,p1,s1,2018-02-05 00:00:00,7.00,1.00\n`
    expect((await found({ olist_order_items_dataset: items })).get('amount')).toMatchObject({
      severity: 'decide',
      recommended: 'items+freight',
      inForce: 'payments',
      evidence: ['1 of 4 sales (25.0%) have no payment, 0 no item.', expect.any(String)],
    })
  })

  it('counts to the midnight after the last sale, not after orders that do not count', async () => {
    const later = `${smallShop.olist_orders_dataset ?? ''}o9,b1,canceled,2018-05-20 08:00:00,,,,\n`
    expect((await found({ olist_orders_dataset: later })).get('as-of-date')).toMatchObject({
      severity: 'decide',
      recommended: '2018-04-01',
      options: [{ value: '2018-04-01' }, { value: '2018-05-21' }],
      evidence: [
        expect.stringContaining('2018-03-31 00:00:00'),
        "1 order after the last sale without counting: from there everybody's last sale would be 50 days longer ago.",
      ],
    })
  })

  it('leaves thin months at the beginning out of the window', async () => {
    const days = [
      '2017-01-05',
      ...['2017-03', '2017-04', '2017-05'].flatMap((month) =>
        Array.from({ length: 20 }, () => `${month}-10`),
      ),
    ]
    expect((await found(ordersOn(days))).get('time-window')).toMatchObject({
      severity: 'decide',
      recommended: 'since 2017-03',
      evidence: expect.arrayContaining(['Before 2017-03 there is little: 1 sale in 1 month.']),
    })
    expect((await found(ordersOn(days.slice(1)))).get('time-window')).toMatchObject({
      severity: 'note',
      recommended: 'everything',
    })
    const long = ['2010-01-01', '2014-01-01', '2018-01-01']
    expect((await found(ordersOn(long))).get('time-window')?.recommended).toBe('last 24 months')
  })

  it('warns when no customer ever comes back in hundreds of orders', async () => {
    const days = Array.from(
      { length: 200 },
      (_, index) => `2018-01-${String(1 + (index % 28)).padStart(2, '0')}`,
    )
    expect((await found(ordersOn(days))).get('customer-identity')).toMatchObject({
      severity: 'warning',
      recommended: 'another column',
      evidence: ['200 orders have 200 customer ids, one each.'],
    })
    expect((await found(ordersOn(days, (n) => `u${Math.min(n, 199)}`))).has('customer-identity')).toBe(false)
    expect((await found(ordersOn(days.slice(1)))).has('customer-identity')).toBe(false)
  })

  it('tells what the largest customers weigh, from a hundred customers on', async () => {
    const days = Array.from({ length: 100 }, () => '2018-01-01')
    expect((await found(ordersOn(days))).get('outliers')).toMatchObject({
      recommended: 'keep',
      evidence: [
        'Half of 100 customers spent 50.00 BRL or less, 99% 99.00 BRL or less, one 100.00 BRL.',
        'The hundredth of customers who spent most bring 2.0% of the revenue.',
        expect.any(String),
      ],
    })
    expect((await found(ordersOn(days.slice(1)))).has('outliers')).toBe(false)
  })

  it('models customers with one order apart where both kinds are many', async () => {
    const days = Array.from({ length: 300 }, () => '2018-01-01')
    const apart = await found(ordersOn(days, (n) => `u${n > 200 ? n - 200 : n}`))
    expect(apart.get('populations')).toMatchObject({ severity: 'note', recommended: 'new and loyal' })
    const together = await found(ordersOn(days, (n) => `u${n > 201 ? n - 201 : n}`))
    expect(together.get('populations')).toMatchObject({ severity: 'decide', recommended: 'together' })
  })

  it('has nothing to say before the first order, and sees nothing of the future', async () => {
    expect((await found({}, {}, '2000-01-01T00:00:00')).size).toBe(0)
    expect((await found({}, {}, '2018-03-01T00:00:00')).get('as-of-date')?.evidence[0]).toBe(
      'The last sale is of 2018-02-01 12:00:00, the last order of 2018-02-01 12:00:00.',
    )
  })

  it('puts warnings first and stops when told to', async () => {
    const { shop } = await importedShop({}, { saleStatuses: ['complete'] })
    expect((await findings(shop))[0]?.severity).toBe('warning')
    const stopped = findings(shop, { signal: AbortSignal.abort() })
    await expect(stopped).rejects.toMatchObject({ code: 'ABORTED' })
  })
})
