import { expect, it } from 'vitest'
import { parseColumns, parseMap } from '../../src/commands/import-options.ts'

it('keeps commas and equal signs in names of columns', () => {
  expect(parseMap('customer=Name, first, date = Day=Month,amount=Paid')).toEqual({
    customer: 'Name, first',
    date: 'Day=Month',
    amount: 'Paid',
  })
})

it('reads names of columns in their order', () => {
  expect(parseColumns('customer, date ,amount')).toEqual(['customer', 'date', 'amount'])
})
