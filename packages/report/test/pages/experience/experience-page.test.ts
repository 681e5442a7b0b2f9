import { parseHTML } from 'linkedom'
import { expect, it } from 'vitest'
import { renderHtml } from '../../../src/render-html.ts'
import { followedShop } from '../../fixtures/followed-shop.ts'
import { largeShop } from '../../fixtures/large-shop.ts'
import { plannedShop } from '../../fixtures/planned-shop.ts'
import { portrayedShop } from '../../fixtures/portrayed-shop.ts'

type Node = ReturnType<ReturnType<typeof parseHTML>['document']['querySelector']>

const words = (node: Node): string => (node?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
const page = (shop: typeof largeShop, language: 'en' | 'fr' = 'en'): Node =>
  parseHTML(renderHtml(shop, { language })).document.querySelector('#experience')
const tableOf = (node: Node, head: string): string[][] =>
  [...(node?.querySelectorAll('table') ?? [])]
    .filter((table) => words(table.querySelector('th')) === head)
    .flatMap((table) => [...table.querySelectorAll('tbody tr')])
    .map((row) => [...row.querySelectorAll('th, td')].map(words))

it('leads with the last month of which nothing is on the way, and says which are not complete', () => {
  const june = followedShop.experience?.deliveries?.rows.find(({ month }) => month === '2018-06')
  const { late = 0, due = 1 } = june ?? {}
  const text = words(page(followedShop))
  expect(text).toContain(
    `Of the orders of June 2018, the last month of which none is on the way, ${((100 * late) / due).toFixed(1)}% came late`,
  )
  expect(text).toMatch(/since orders are still on the way: July 2018 \([\d,]+ of [\d,]+\)\./)
})

it('compares in time and late over all orders on each side', () => {
  const text = words(page(followedShop))
  // In time: four classes with means 4.4, 4.3, 4.2, 4.1; late: 4.0, 3.9, 3.8, all of 100 reviews.
  expect(text).toContain('Orders delivered in time get 4.25 of 5 on average, late ones 3.90')
  // In time 47 + 44 + 41 + 38 of 4000, late 35 + 32 + 29 of 3000.
  expect(text).toContain(
    'After a first order in time 4.25% bought again within 180 days, after a late one 3.20%.',
  )
  expect(tableOf(page(followedShop), 'Delivered')[6]).toEqual([
    'more than 7 days late',
    '100',
    '3.80',
    '70.0%',
    '1,000',
    '2.9%',
  ])
})

it('shows regions, and segments where portraits know of them', () => {
  expect(tableOf(page(followedShop), 'Region')).toEqual([
    ['<b>RR</b>', '40', '28.4', '12.0%'],
    ['SP', '40,000', '8.1', 'n/a'],
  ])
  expect(tableOf(page(followedShop), 'Segment')).toEqual([])
  const both = page({ ...followedShop, portraits: portrayedShop.portraits })
  expect(tableOf(both, 'Segment')[0]?.slice(1)).toEqual(['12.3%', '4.13'])
  expect(tableOf(both, 'Segment')).toHaveLength(7)
})

it('shows what a source without reviews or promised days knows, and is left out without either', () => {
  expect(page(largeShop)).toBeNull()
  const rows = followedShop.experience?.deliveries?.rows.map((row) => ({ ...row, due: 0, late: 0 })) ?? []
  const bare = page({ ...largeShop, experience: { deliveries: { rows, source: 'deliveries-by-month' } } })
  expect(words(bare)).toContain(
    'No month can be called complete: too few orders whose promised day is over, or some still on the way.',
  )
  expect(words(bare)).not.toMatch(/NaN|undefined|Infinity/)
  expect([...(bare?.querySelectorAll('figcaption') ?? [])].map(words)).toEqual([
    'Days from order to delivery, by month of order',
  ])
  expect(bare?.querySelector('table')).toBeNull()
})

it('sends to the action for unhappy customers by its name, and only where the plan has it', () => {
  expect(words(page(followedShop))).toContain('412 orders of the last three months')
  expect(words(page(followedShop))).not.toContain('in the action plan')
  const planned = { ...plannedShop, experience: followedShop.experience }
  expect(words(page(planned))).toContain('See “Put it right with unhappy customers” in the action plan.')
  expect(words(page(planned, 'fr'))).toContain('clients mécontents » dans le plan d’action.')
})

it('says all of it in French', () => {
  expect(words(page(followedShop, 'fr'))).toContain('412 commandes des trois derniers mois sont arrivées')
})
