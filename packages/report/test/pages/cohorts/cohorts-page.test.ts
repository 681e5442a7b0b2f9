import { parseHTML } from 'linkedom'
import { expect, it } from 'vitest'
import { renderHtml } from '../../../src/render-html.ts'
import { tinyShop } from '../../fixtures/edge-shops.ts'
import { followedShop } from '../../fixtures/followed-shop.ts'
import { largeShop } from '../../fixtures/large-shop.ts'

type Node = ReturnType<ReturnType<typeof parseHTML>['document']['querySelector']>

const words = (node: Node): string => (node?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
const cells = (row: NonNullable<Node>): string =>
  [...row.querySelectorAll('th, td')].map(words).join(' ').trim()
const page = (shop: typeof largeShop, language: 'en' | 'fr' = 'en'): Node =>
  parseHTML(renderHtml(shop, { language })).document.querySelector('#cohorts')

it('shows the last thirteen cohorts, whose sizes are the new customers of the months', () => {
  const [retention] = page(followedShop)?.querySelectorAll('.triangle') ?? []
  const sizes = [...(retention?.querySelectorAll('tbody tr') ?? [])].map((row) =>
    Number(words(row.querySelector('td')).replaceAll(',', '')),
  )
  expect(sizes).toEqual(followedShop.salesByMonth.rows.slice(-13).map(({ newCustomers }) => newCustomers))
})

it('writes what each cohort did: percent of its customers, and money per customer so far', () => {
  const [retention, revenue] = [...(page(followedShop)?.querySelectorAll('.triangle') ?? [])].map((table) =>
    [...(table.querySelector('tbody tr')?.querySelectorAll('td') ?? [])].map(words),
  )
  const { retention: kept, revenue: spent } = followedShop.cohorts ?? {}
  const cohort = kept?.rows.find(({ month }) => month === '2017-07')
  const [first = 0, second = 0] = spent?.rows.find(({ month }) => month === '2017-07')?.revenue ?? []
  const { customers = 1, buyers = [] } = cohort ?? {}
  expect(retention?.[1]).toBe(((100 * (buyers[1] ?? 0)) / customers).toFixed(2))
  expect(retention).toHaveLength(13)
  expect(revenue?.slice(1, 3)).toEqual([
    (first / customers).toFixed(2),
    ((first + second) / customers).toFixed(2),
  ])
})

it('says how many ordered again, and which months did best and worst', () => {
  const text = words(page(followedShop))
  expect(text).toMatch(
    /^Who came back.* Of [\d,]+ customers who first ordered from October 2016 to July 2017, /,
  )
  expect(text).toMatch(/Within 90 days, the new customers of .+ came back most/)
  expect(words(page(followedShop, 'fr'))).toMatch(/sont revenus le plus \(/)
})

it('is left out without cohorts, and in the first month of a shop', () => {
  expect(page(largeShop)).toBeNull()
  const source = 'cohorts'
  const first = {
    retention: { rows: [{ month: '2018-07', customers: 30, buyers: [30] }], source },
    revenue: { rows: [{ month: '2018-07', revenue: [91_500] }], source },
    secondOrders: { rows: [], source },
  }
  expect(page({ ...tinyShop, cohorts: first })).toBeNull()
})

it('shows a young shop without a curve, in a currency without cents', () => {
  const source = 'cohorts'
  const [july] = tinyShop.salesByMonth.rows
  if (july === undefined) throw new Error('the tiny shop has no month')
  const young = page({
    ...tinyShop,
    period: { firstSale: '2018-06-02T10:00:00', lastSale: tinyShop.period.lastSale },
    salesByMonth: {
      rows: [
        { ...july, month: '2018-06', customers: 20, orders: 20, newCustomers: 20 },
        { ...july, customers: 10, orders: 10, newCustomers: 10 },
      ],
      source,
    },
    cohorts: {
      retention: {
        rows: [
          { month: '2018-06', customers: 20, buyers: [20, 0] },
          { month: '2018-07', customers: 10, buyers: [10] },
        ],
        source,
      },
      revenue: {
        rows: [
          { month: '2018-06', revenue: [60_000, -3000] },
          { month: '2018-07', revenue: [31_500] },
        ],
        source,
      },
      secondOrders: { rows: [], source },
    },
  })
  expect(young?.querySelector('svg')).toBeNull()
  expect(words(young)).toContain('has been followed for long enough')
  expect([...(young?.querySelectorAll('tbody tr') ?? [])].map(cells)).toEqual([
    'Jun 2018 20 0',
    'Jul 2018 10',
    'Jun 2018 20 3,000 2,850',
    'Jul 2018 10 3,150',
  ])
})

it('writes millions a customer in thousands, so that thirteen columns fit the paper', () => {
  const { cohorts, ...rest } = followedShop
  if (cohorts === undefined) throw new Error('the fixture has cohorts')
  const rich = {
    ...rest,
    cohorts: {
      ...cohorts,
      revenue: {
        ...cohorts.revenue,
        rows: cohorts.revenue.rows.map((row) => ({
          ...row,
          revenue: row.revenue.map((value) => value * 100_000),
        })),
      },
    },
  }
  expect(words(page(followedShop))).not.toContain('in thousands of')
  expect(words(page(rich))).toContain('in thousands of BRL')
  expect(words(page(rich, 'fr'))).toContain('en milliers de BRL')
})
