import { existsSync } from 'node:fs'
import { explore, isDatabaseUrl, type Shop, SqlEdaError, salesWindow } from '@clientele/sql-eda'
import type { Settings } from '../config/settings.ts'
import { formatCount } from '../console/numbers.ts'
import type { Terminal } from '../console/terminal/terminal.ts'
import { openConfiguredShop } from '../shop/open-configured-shop.ts'
import { type Check, messageOf, ok, problem, warning } from './check.ts'
import { checkAmounts } from './check-amounts.ts'
import { checkCustomers } from './check-customers.ts'
import { checkDates } from './check-dates.ts'
import { checkDescription } from './check-description.ts'
import { checkMonths } from './check-months.ts'

const ID = 'shop database'

/**
 * Opens the shop and looks at what a month needs of it.
 *
 * @param month the month that is to be run; default the last whole one
 */
export async function checkShop(
  settings: Settings,
  terminal: Terminal,
  month: string | undefined,
): Promise<readonly Check[]> {
  if (!isDatabaseUrl(settings.source) && !existsSync(settings.source))
    return [problem(ID, `${settings.source} does not exist`, 'Make one with "clientele import" or "init".')]
  try {
    const shop = await openConfiguredShop(settings, { ...terminal, quiet: true })
    try {
      return await checkOpenShop(shop, settings, month)
    } finally {
      await shop.close()
    }
  } catch (error) {
    return [problem(ID, messageOf(error), cureOf(error))]
  }
}

async function checkOpenShop(
  shop: Shop,
  settings: Settings,
  month: string | undefined,
): Promise<readonly Check[]> {
  const window = await salesWindow(shop)
  const { sales, months } = window
  if (window.orders === 0) return [problem(ID, 'there is no order', 'Import files that have orders.')]
  if (sales.orders === 0) {
    const counts = shop.meta.saleStatuses?.join(', ') ?? 'all'
    return [
      problem(
        ID,
        `no order counts as a sale; statuses that count: ${counts}; orders have: ${await statusesOf(shop)}`,
        'Set sales.statuses to those that are sales, with the same capitals.',
      ),
    ]
  }
  const finding = `${formatCount(sales.orders)} sales, ${months[0]?.month} to ${months.at(-1)?.month}`
  const [note] = shop.notes ?? []
  return [
    note === undefined
      ? ok(ID, finding)
      : warning(ID, `${finding}; ${note}`, 'Mend the source, or map another column.'),
    checkDescription(shop.meta),
    checkMonths(window, month),
    await checkCustomers(shop, settings),
    await checkAmounts(shop),
    await checkDates(shop),
  ]
}

/** The most frequent ones. */
async function statusesOf(shop: Shop): Promise<string> {
  const [answer] = await explore(shop, { ids: ['orders-by-status'] })
  const statuses = (answer?.rows ?? []).map(({ status }) => String(status))
  return `${statuses.slice(0, SHOWN).join(', ')}${statuses.length > SHOWN ? ', …' : ''}`
}

const SHOWN = 8

function cureOf(error: unknown): string {
  if (!(error instanceof SqlEdaError)) return 'Correct what the sentence names.'
  if (error.code === 'NOT_A_SHOP') return 'Import the files again.'
  return error.code === 'UNAVAILABLE'
    ? 'Set sales.amount to what the shop has.'
    : 'Correct what the sentence names.'
}
