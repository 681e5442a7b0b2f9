import type { Knex } from 'knex'
import { SqlEdaError } from '../../errors.ts'
import type { LineRole } from '../presets/order-lines-table.ts'
import { rejectStaged } from '../reject-staged.ts'

/**
 * Amounts of several currencies cannot be summed: the lines of orders in another one than the shop's are rejected.
 *
 * @param asked the shop's currency, when the configuration names it
 * @returns the shop's currency: the one asked for, or the one of most orders (of equals, the first by name); `undefined`
 * when the lines name none
 * @throws SqlEdaError `IMPORT` when no order is in the currency asked for
 */
export async function settleCurrency(
  knex: Knex,
  roles: ReadonlySet<LineRole>,
  asked: string | undefined,
): Promise<string | undefined> {
  if (!roles.has('currency')) return asked
  const rows: { currency: string }[] = await knex.raw(
    `select currency, count(*) as orders from (
       select upper(max(currency)) as currency from staged_order_lines group by order_id
     ) where currency is not null group by currency order by orders desc, currency`,
  )
  const found = rows.map(({ currency }) => currency)
  const currency = asked ?? found[0]
  const isCode = found.every((code) => /^[A-Z]{3}$/.test(code))
  // One sign or word for all orders, such as $, says that there is one currency and not which.
  if (currency === undefined || (found.length === 1 && !isCode)) return asked
  if (!isCode || !found.includes(currency))
    throw new SqlEdaError(
      'IMPORT',
      `The orders are in ${found.slice(0, 5).join(', ')} and the shop counts in ${currency}: correct shop.currency in the configuration.`,
    )
  await rejectStaged(
    knex,
    'order_lines',
    `select l.row, 'its order is in ' || o.currency || ', and the shop counts in ' || :currency
     from staged_order_lines l join (
       select order_id, upper(max(currency)) as currency from staged_order_lines group by order_id
     ) o on o.order_id = l.order_id where o.currency <> :currency`,
    { currency },
  )
  return currency
}
