import { explore, type Shop } from '@clientele/sql-eda'
import { countOf, formatShare } from '../console/numbers.ts'
import { type Check, ok, warning } from './check.ts'

/** From this share of worthless sales on, the amount is probably read from the wrong place. */
const MANY = 0.05

/** How many sales are worth nothing or less, in the amount that counts. */
export async function checkAmounts(shop: Shop): Promise<Check> {
  const [answer] = await explore(shop, { ids: ['order-value'] })
  const worthless = answer?.rows.find(({ value }) => value === '0 or less')
  if (worthless === undefined) return ok('amounts', `by ${shop.meta.amount}, every sale is worth something`)
  const share = Number(worthless.share)
  const finding = `by ${shop.meta.amount}, ${countOf(Number(worthless.orders), 'sale')} worth nothing or less (${formatShare(share)})`
  return share < MANY
    ? ok('amounts', finding)
    : warning(
        'amounts',
        finding,
        'Set sales.amount, or leave statuses such as returned out of sales.statuses.',
      )
}
