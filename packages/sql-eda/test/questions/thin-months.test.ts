import { expect, it } from 'vitest'
import { thinMonths } from '../../src/questions/quality/thin-months.ts'
import type { AnswerRow } from '../../src/questions/question.ts'
import { importedShop } from '../support/small-shop.ts'

const month = (name: string, orders: number): AnswerRow => ({
  month: name,
  orders,
  sales: orders,
  share_of_median: orders / 100,
})

it.each([
  [['2017-10', '2017-11', '2017-12'], ''],
  [['2017-10', '2017-12', '2018-01'], ' 1 month between them has none.'],
  [['2016-12', '2017-12', '2018-01'], ' 11 months between them have none.'],
])('counts the months between %j that have no order', async (names, told) => {
  const rows = names.map((name) => month(name, 100))
  const { shop } = await importedShop()
  expect(thinMonths.reading(rows, { shop, asOf: null, params: {} })).toBe(
    `All 3 months with an order have at least a tenth of the orders of the median month.${told}`,
  )
})
