import { counted, money, share } from '../questions/phrase.ts'
import type { AnswerRow } from '../questions/question.ts'
import { salesCtes } from '../sales/sales.ts'
import type { FindingOption, Inquiry } from './finding.ts'

// Words of the common shop systems, in the languages of shops; what arrived says more than a word, where arrivals are known.
const undone =
  /cancel|refund|void|fail|unavailable|return|declin|expired|trash|annul|rembours|stornier|erstattet|retour|devuel|devol|reembols|rimbors/i
const pending =
  /creat|pend|process|invoic|approv|hold|wait|unpaid|draft|open|ship|transit|attente|en cours|offen|wartet|in bearbeitung|pendient|em aberto|in attesa/i

/** Which statuses count as a sale. Recommended: those of which most orders arrived; else those done and not undone. */
export const saleStatuses: Inquiry = {
  id: 'sale-statuses',
  decision: 'Which orders count as a sale?',
  setBy: 'sales.statuses',
  needs: ['orders'],
  query: ({ shop, asOf }) => {
    const { dialect } = shop
    const { sql, bindings } = salesCtes(shop, { asOf, saleStatuses: null })
    const seen = asOf === null ? '' : ' and delivered_at < :asOf'
    return {
      sql: `with ${sql}
select status, count(*) as orders, sum(case when delivered_at is not null${seen} then 1 else 0 end) as delivered,
  ${dialect.money('sum(amount)')} as amount
from sales group by status order by orders desc, ${dialect.byCodePoint('status')}`,
      bindings,
    }
  },
  conclude: (rows, { shop: { meta } }) => {
    if (rows.length === 0) return null
    const all = rows.map((row) => String(row.status))
    const arrived = rows.filter((row) => Number(row.delivered) * 2 >= Number(row.orders)).map(statusOf)
    const done = all.filter((status) => !undone.test(status) && !pending.test(status))
    const notUndone = all.filter((status) => !undone.test(status))
    const best = [arrived.filter((status) => !undone.test(status)), done, notUndone, all].find(
      (statuses) => statuses.length > 0,
    )
    const recommended = statusList(best ?? all)
    const inForce = statusList(
      meta.saleStatuses === null ? all : all.filter((status) => meta.saleStatuses?.includes(status)),
    )
    const option = (statuses: readonly string[], what: string): FindingOption => {
      const of = rows.filter((row) => statuses.includes(statusOf(row)))
      const orders = of.reduce((sum, row) => sum + Number(row.orders), 0)
      const worth = of.reduce((sum, row) => sum + Number(row.amount), 0)
      return {
        value: statusList(statuses),
        means: `${what}: ${counted(orders, 'order')}, ${money(worth, meta.currency)}`,
      }
    }
    const options = [
      option(
        best ?? all,
        arrived.length > 0 ? 'statuses of which most orders arrived' : 'orders that are done',
      ),
      option(notUndone, 'everything not cancelled or refunded'),
      option(all, 'every order'),
      option(inForce === '' ? [] : inForce.split(', '), 'in force now'),
    ]
    return {
      severity: inForce === recommended ? 'note' : inForce === '' ? 'warning' : 'decide',
      recommended,
      inForce,
      options: options.filter(
        ({ value }, place) => options.findIndex((one) => one.value === value) === place,
      ),
      evidence: rows.slice(0, 12).map((row) => {
        const arrivals =
          Number(row.delivered) > 0 ? `, ${share(Number(row.delivered) / Number(row.orders))} delivered` : ''
        return `${row.status}: ${counted(row.orders, 'order')}${arrivals}, ${money(row.amount, meta.currency)}.`
      }),
    }
  },
}

function statusOf(row: AnswerRow): string {
  return String(row.status)
}

function statusList(statuses: readonly string[]): string {
  return [...statuses].sort().join(', ')
}
