import type { Knex } from 'knex'
import type { ShopMeta } from '../../shop/shop-meta.ts'
import { noCurrency } from '../../shop/unnamed-shop.ts'
import type { LineRole } from '../presets/order-lines-table.ts'
import type { LinesPreset } from '../presets/preset.ts'
import type { TableSource } from '../table-source.ts'
import { lineNotes } from './line-notes.ts'
import { numberOrders, rejectOrderLines } from './reject-order-lines.ts'
import { saleStatuses } from './sale-statuses.ts'
import { settleCurrency } from './settle-currency.ts'
import { gatherOrders, shapeOrderLines } from './shape-order-lines.ts'

/** What has become of staged rows: which tables there are, who the shop is, and what is remarkable. */
export interface LinesOutcome {
  readonly present: ReadonlySet<string>
  readonly meta: ShopMeta
  readonly notes: readonly string[]
}

/** Turns staged order lines into orders, items and payments. */
export async function loadLines(
  knex: Knex,
  preset: LinesPreset,
  tables: readonly TableSource[],
  meta: ShopMeta,
  asked: Partial<ShopMeta>,
): Promise<LinesOutcome> {
  const roles = new Set(tables.flatMap(({ columns }) => columns.map(({ name }) => name as LineRole)))
  await numberOrders(knex, preset, roles)
  const currency = await settleCurrency(knex, roles, asked.currency)
  await rejectOrderLines(
    knex,
    preset,
    roles,
    tables.map(({ source }) => source.file),
  )
  const notes = await lineNotes(knex, roles)
  await gatherOrders(knex, roles)
  const present = await shapeOrderLines(knex, preset, roles)
  const isKnown = asked.saleStatuses !== undefined || meta.saleStatuses !== null
  const found = isKnown ? { sales: meta.saleStatuses, note: null } : await saleStatuses(knex)
  const settled = { ...meta, currency: currency ?? meta.currency, saleStatuses: found.sales }
  const said = found.note === null ? [] : [found.note]
  return { present, meta: settled, notes: [...notes, ...said, ...unsaid(settled, asked)] }
}

/** What the files do not say and the configuration should. */
function unsaid({ currency, timeZone }: ShopMeta, asked: Partial<ShopMeta>): string[] {
  const open = [
    ...(currency === noCurrency ? ['the currency is not known (shop.currency)'] : []),
    ...(asked.timeZone === undefined && timeZone === 'UTC'
      ? ['times are taken for UTC (shop.timeZone)']
      : []),
  ]
  return open.length === 0 ? [] : [`Unless the configuration says otherwise, ${open.join(' and ')}.`]
}
