import { describe, expect, it } from 'vitest'
import { explore } from '../../src/explore.ts'
import { questions } from '../../src/questions/questions.ts'
import { importText } from '../support/import-text.ts'
import { importedShop, smallShop } from '../support/small-shop.ts'

const asOf = '2018-04-01T00:00:00'

async function ask(id: string, moment: string | undefined = asOf) {
  const { shop } = await importedShop()
  const [answer] = await explore(shop, { ids: [id], ...(moment ? { asOf: moment } : {}) })
  if (answer === undefined) throw new Error('no answer')
  return { rows: answer.rows.map((row) => Object.values(row)), reading: answer.reading }
}

describe('every question', () => {
  it('has an id of its own and a chart of its own columns', () => {
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
    for (const { chart, columns } of questions)
      for (const name of [chart.x, ...chart.y]) expect(columns.map((column) => column.name)).toContain(name)
  })

  it.each([undefined, asOf])('gives its columns in order and a sentence (as of %s)', async (moment) => {
    const { shop } = await importedShop()
    for (const { rows, columns, reading } of await explore(shop, moment ? { asOf: moment } : {})) {
      for (const row of rows) expect(Object.keys(row)).toEqual(columns.map(({ name }) => name))
      expect(reading).toMatch(/^\S.*\.$/)
      expect(reading).not.toMatch(/NaN|undefined|null|Infinity/)
    }
  })

  it('has something to say before the first order', async () => {
    const { shop } = await importedShop()
    for (const { rows, reading } of await explore(shop, { asOf: '2000-01-01T00:00:00' })) {
      expect(reading).toMatch(/\.$/)
      expect(reading).not.toMatch(/NaN|undefined|null|Infinity/)
      expect(rows.flatMap((row) => Object.values(row)).filter(Number.isNaN)).toEqual([])
    }
  })

  it('makes no share of what a table of transactions cannot know', async () => {
    const { shop } = await importText({
      'till.csv': 'customer,date,amount\na,2026-01-13,10\nb,2026-01-14,5\n',
    })
    const readings = (await explore(shop, { ids: ['freight-share', 'duplicates'] })).map(
      ({ reading }) => reading,
    )
    expect(readings.sort()).toEqual([
      'No item sold has freight of its own.',
      'Nothing occurs twice (1 repetition looked for).',
    ])
  })

  it('sees nothing of the future', async () => {
    const { shop } = await importedShop()
    const moment = '2018-03-01T00:00:00'
    const past = (text: string): string =>
      text
        .split('\n')
        .filter((line) => !/^(o2|o3|o5|r2|.*,o2|.*,o5|a2|b1|d1),/.test(line))
        .join('\n')
    const { shop: older } = await importedShop(
      Object.fromEntries(Object.entries(smallShop).map(([name, text]) => [name, past(text)])),
    )
    const ids = questions.map(({ id }) => id).filter((id) => id !== 'coverage')
    const rows = async (which: typeof shop) =>
      (await explore(which, { ids, asOf: moment })).map((answer) => answer.rows)
    expect(await rows(shop)).toEqual(await rows(older))
  })
})

describe('by hand', () => {
  it('coverage tells the whole source from what lies before', async () => {
    const { rows, reading } = await ask('coverage', '2018-03-01T00:00:00')
    expect(rows).toEqual([
      [
        'whole source',
        5,
        4,
        4,
        3,
        1,
        130.5,
        '2018-01-10 10:00:00',
        '2018-03-31 00:00:00',
        '2018-03-31 00:00:00',
      ],
      [
        'before the as-of date',
        2,
        2,
        2,
        2,
        0,
        10.1,
        '2018-01-10 10:00:00',
        '2018-02-01 12:00:00',
        '2018-02-01 12:00:00',
      ],
    ])
    expect(reading).toBe(
      '2 orders by 2 customers; 2 customers have a sale, 0 of them more than one, for 10.10 BRL in all.',
    )
  })

  it('orders-by-status', async () => {
    const { rows, reading } = await ask('orders-by-status')
    expect(rows).toEqual([
      ['delivered', 4, 0.8, 'yes'],
      ['canceled', 1, 0.2, 'no'],
    ])
    expect(reading).toBe('4 of 5 orders (80.0%) count as a sale.')
  })

  it('sales-by-month tells new customers from returning ones', async () => {
    const { rows, reading } = await ask('sales-by-month')
    expect(rows).toEqual([
      ['2018-01', 1, 1, 1, 0, 10.1, 10.1, null],
      ['2018-02', 1, 1, 1, 0, 0, 0, null],
      ['2018-03', 2, 2, 1, 1, 120.4, 60.2, null],
    ])
    expect(reading).toBe('4 sales in 3 months; the strongest month is 2018-03 with 2 sales and 120.40 BRL.')
  })

  it('sales-by-month compares with a month of 30 sales, and not more than ten-fold', async () => {
    const sales = (month: string, count: number, amount: number): string =>
      Array.from({ length: count }, (_, at) => `${month}c${at},${month}-1${at % 9},${amount}\n`).join('')
    const months = [
      sales('2026-01', 29, 10),
      sales('2026-02', 30, 10),
      sales('2026-03', 30, 15),
      sales('2026-04', 30, 150),
      sales('2026-05', 30, 1501),
    ]
    const { shop } = await importText({ 'till.csv': `customer,date,amount\n${months.join('')}` })
    const [answer] = await explore(shop, { ids: ['sales-by-month'] })
    expect(answer?.rows.map(({ growth }) => growth)).toEqual([null, null, 0.5, 9, null])
  })

  it('sales-by-weekday', async () => {
    expect((await ask('sales-by-weekday')).rows).toEqual([
      ['Wednesday', 1, 0.25, 10.1],
      ['Thursday', 2, 0.5, 120.1],
      ['Saturday', 1, 0.25, 0.3],
    ])
  })

  it('orders-per-customer', async () => {
    const { rows } = await ask('orders-per-customer')
    expect(rows.map((row) => row.slice(0, 2))).toEqual([
      [1, 2],
      [2, 1],
    ])
    expect(rows[1]?.[3]).toBe(130.2)
  })

  it('second-order-delay counts calendar days to the second sale', async () => {
    expect((await ask('second-order-delay')).rows).toEqual([['31 to 60 days', 1, 1, 1]])
  })

  it('active-customers counts a customer once, from each purchase until it grows too old', async () => {
    const { rows, reading } = await ask('active-customers')
    expect(rows).toEqual([
      ['2018-01', 1, 1, 1, 10.1, 10.1],
      ['2018-02', 2, 2, 1, 10.1, 5.05],
      ['2018-03', 3, 3, 1, 130.5, 43.5],
    ])
    expect(reading).toBe('Of 3 customers at the end of 2018-03 3 (100.0%) had bought within 12 months.')
    const { shop } = await importedShop()
    const [answer] = await explore(shop, { ids: ['active-customers'], asOf, params: { active_months: 1 } })
    // Ana is back in March, Cem of February is not.
    expect(answer?.rows.map(({ active }) => active)).toEqual([1, 1, 2])
  })

  it('second-order-cohorts counts only those who were followed for long enough', async () => {
    // Ana comes back after 50 days; on 1 April she was followed for 81 days, Cem for 59, Dé for 1.
    expect((await ask('second-order-cohorts')).rows).toEqual([
      ['2018-01', 30, 1, 1, 0, 0],
      ['2018-01', 60, 1, 1, 1, 1],
      ['2018-02', 30, 1, 1, 0, 0],
    ])
  })

  it('deliveries-by-month tells late orders from those on the way', async () => {
    // o2 came two days late, o4 was promised for February and never came, o5 is on the way.
    expect((await ask('deliveries-by-month')).rows).toEqual([
      ['2018-01', 1, 1, 0, 5, 1, 0, 0],
      ['2018-02', 1, 0, 0, null, 1, 1, 1],
      ['2018-03', 2, 1, 1, 11, 1, 1, 1],
    ])
  })

  it('rfm-summary gives nearest-rank quantiles and the mean', async () => {
    const { rows } = await ask('rfm-summary')
    expect(rows).toEqual([
      ['minimum', 1, 1, 0],
      ['5%', 1, 1, 0],
      ['25%', 1, 1, 0],
      ['median', 30, 1, 0.3],
      ['75%', 58, 2, 130.2],
      ['95%', 58, 2, 130.2],
      ['maximum', 58, 2, 130.2],
      ['mean', (1 + 30 + 58) / 3, 4 / 3, 43.5],
    ])
    // Without an as-of date recency counts to the midnight after the last sale.
    expect((await ask('rfm-summary', undefined)).rows).toEqual(rows)
  })

  it('rfm-summary divides the exact total', async () => {
    const { shop } = await importedShop({
      olist_order_payments_dataset: `order_id,payment_sequential,payment_type,payment_installments,payment_value
o1,1,boleto,1,13.27
o4,1,boleto,1,87.84
o5,1,boleto,1,70.40
`,
    })
    const [answer] = await explore(shop, { ids: ['rfm-summary'], asOf })
    // The mean of the three rounded amounts is 57.17000000000001.
    expect(answer?.rows.at(-1)?.monetary).toBe(171.51 / 3)
  })

  it('revenue-concentration', async () => {
    const { rows, reading } = await ask('revenue-concentration')
    expect(rows.map((row) => row.slice(0, 4))).toEqual([
      [1, 1, 130.2, 130.2],
      [2, 1, 0.3, 0.3],
      [3, 1, 0, 0],
    ])
    expect(rows.at(-1)?.[5]).toBe(1)
    expect(reading).toBe('Fewer than ten customers: too few for tenths to mean anything.')
  })

  it('states', async () => {
    const { rows, reading } = await ask('states')
    expect(rows.map((row) => row.slice(0, 4))).toEqual([
      ['SP', 1, 2, 130.2],
      ['(unknown)', 1, 1, 0.3],
      ['MG', 1, 1, 0],
    ])
    expect(reading).toBe('SP brings 99.8% of the revenue, the first three of 2 known regions 99.8%.')
  })

  it('payment-types counts each payment once, however many items its order has', async () => {
    const { rows } = await ask('payment-types')
    expect(rows.map((row) => row.slice(0, 4))).toEqual([
      ['credit_card', 2, 2, 110.1],
      ['voucher', 1, 2, 20.1],
      ['boleto', 1, 1, 0.3],
    ])
  })

  it('instalments', async () => {
    const { rows } = await ask('instalments')
    expect(rows.map((row) => row.slice(0, 2))).toEqual([
      [1, 2],
      [3, 1],
    ])
  })

  it('categories falls back on the own name and then on a stand-in', async () => {
    const { rows } = await ask('categories')
    expect(rows.map((row) => row.slice(0, 4))).toEqual([
      ['health_beauty', 2, 2, 78],
      ['pc_gamer', 1, 1, 30],
      ['(no category)', 1, 1, 0.2],
    ])
  })

  it('delivery-delay does not know a delivery of the future', async () => {
    const { rows, reading } = await ask('delivery-delay')
    expect(rows).toEqual([
      ['1 to 7 days early', 1, 0.5, 5],
      ['1 to 3 days late', 1, 0.5, 11],
    ])
    expect(reading).toBe('1 of 2 delivered orders (50.0%) arrived after the promised day.')
  })

  it('review-scores does not know a review of the future', async () => {
    const { rows, reading } = await ask('review-scores')
    expect(rows).toEqual([
      [2, 1, 0.5, 0],
      [5, 1, 0.5, 1],
    ])
    expect(reading).toBe('2 reviews, 3.50 of 5 on average; 50.0% give 1 or 2.')
  })

  it('data-quality', async () => {
    const { rows } = await ask('data-quality')
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ['order that is no sale but was delivered', 0, 5],
      ['order without customer region', 1, 5],
      ['order without item', 2, 5],
      ['order without payment', 1, 5],
      ['product without category', 1, 3],
      ['sale of zero amount', 1, 4],
      ['sale whose payments and items differ by more than 1%', 0, 3],
      // o4 never was delivered, o5 is on 4 April
      ['sale without delivery date', 2, 4],
    ])
  })

  it('data-quality and impossible-dates do not know what happened later', async () => {
    const lines = (smallShop.olist_orders_dataset ?? '').split('\n')
    const later = lines.map((line) =>
      line
        // delivered, though no sale, after the moment; o1 shipped before, approved after it
        .replace(/^o3,.*/, 'o3,b1,canceled,2018-03-05 08:00:00,,,2018-03-11 00:00:00,')
        .replace('2018-01-10 11:00:00', '2018-03-12 00:00:00'),
    )
    const moment = '2018-03-10T00:00:00'
    const { shop } = await importedShop({ olist_orders_dataset: later.join('\n') })
    const answers = await explore(shop, { ids: ['data-quality', 'impossible-dates'], asOf: moment })
    const found = new Map(
      answers.flatMap(({ rows }) => rows).map((row) => [row.finding, [row.found, row.of_all]]),
    )
    expect(found.get('order that is no sale but was delivered')).toEqual([0, 4])
    expect(found.get('shipped before it was approved')).toEqual([0, 4])
    // o4 never was, o2 will be on 12 March
    expect(found.get('sale without delivery date')).toEqual([2, 3])
    // p3, which has none, is first ordered on 31 March
    expect(found.get('product without category')).toEqual([0, 2])
  })

  it('impossible-dates finds the orders whose date cannot be', async () => {
    const orders = (smallShop.olist_orders_dataset ?? '')
      .replace('2018-01-10 10:00:00', '1900-01-10 10:00:00')
      .replace('2018-02-01 12:00:00', '2008-03-01 23:59:58')
      .replace('2018-03-31 00:00:00', '2019-03-05 08:00:01')
    const { shop } = await importedShop({ olist_orders_dataset: orders })
    const found = async (moment?: string) => {
      const [answer] = await explore(shop, { ids: ['impossible-dates'], ...(moment ? { asOf: moment } : {}) })
      return answer?.rows.slice(1, 3).map((row) => [row.found, row.of_all])
    }
    // Middle of five: 2018-03-01 23:59:59; fourth of five: 2018-03-05 08:00:00.
    expect(await found()).toEqual([
      [1, 5],
      [2, 5],
    ])
    // Middle of four: 2008-03-01 23:59:58; a lone order is no outlier.
    expect(await found('2019-01-01T00:00:00')).toEqual([
      [0, 4],
      [1, 4],
    ])
    expect(await found('1901-01-01T00:00:00')).toEqual([
      [0, 1],
      [0, 1],
    ])
  })
})
