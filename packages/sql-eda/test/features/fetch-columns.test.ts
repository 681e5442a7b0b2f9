import { describe, expect, it } from 'vitest'
import { fetchColumns } from '../../src/features/fetch-columns.ts'
import { importedShop } from '../support/small-shop.ts'

describe('fetchColumns', () => {
  it('gives ids by code unit, with their numbers, and NaN for null', async () => {
    const { shop } = await importedShop()
    // U+1D11E comes after U+FFFD by code point, and before it by code unit.
    const sql = `with people (customer_id, orders) as (
      values ('\u{1d11e}', 1), ('b', 2), ('\ufffd', null), ('B', 4), ('a"\\', 5)),
      named as (select *, case when orders > 1 then customer_id end as name from people)`
    expect(await fetchColumns(shop, { sql, bindings: {} }, 'named', ['orders'], ['name'])).toEqual({
      customerIds: ['B', 'a"\\', 'b', '\u{1d11e}', '\ufffd'],
      numbers: { orders: Float64Array.of(4, 5, 2, 1, Number.NaN) },
      texts: { name: ['B', 'a"\\', 'b', null, null] },
    })
  })

  it('joins pages without losing or moving a row', async () => {
    const { shop } = await importedShop()
    const people = 250_001
    const sql = `with recursive people (customer_id, place) as (
      select '1000000', 0 union all select cast(1000001 + place as text), place + 1 from people where place < ${people - 1}
    )`
    const { customerIds, numbers } = await fetchColumns(shop, { sql, bindings: {} }, 'people', ['place'])
    expect(customerIds).toHaveLength(people)
    const wrong = customerIds.filter((id, row) => Number(id) !== 1_000_000 + (numbers.place?.[row] ?? 0))
    expect(wrong).toEqual([])
  })

  it('gives empty columns of nothing', async () => {
    const { shop } = await importedShop()
    const sql = "with people (customer_id, n) as (select 'a', 1 where 1 = 0)"
    expect(await fetchColumns(shop, { sql, bindings: {} }, 'people', ['n'])).toEqual({
      customerIds: [],
      numbers: { n: new Float64Array(0) },
      texts: {},
    })
  })
})
