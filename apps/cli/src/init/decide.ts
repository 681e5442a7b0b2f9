import { type PreviewedOrder, previewOrders, type Shop, type ShopMeta, salesWindow } from '@clientele/sql-eda'
import { formatOrders } from '../console/orders.ts'
import type { Terminal } from '../console/terminal/terminal.ts'
import { parseAsOf } from '../dates/as-of.ts'
import { asOfMonth } from '../dates/calendar-month.ts'
import { CliError } from '../errors.ts'
import type { Conversation } from './conversation.ts'
import { decideMonth } from './decide-month.ts'
import { decideSales } from './decide-sales.ts'
import { decideSegments } from './decide-segments.ts'
import { decideShop, decideTimeZone } from './decide-shop.ts'
import type { Decision } from './decision.ts'
import type { InitFlags } from './init-flags.ts'
import type { SourceSetup } from './source-setup.ts'

/** Everything that the data have a say in. */
export interface Decided {
  readonly decisions: readonly Decision[]
  /** Null when every order counts. */
  readonly statuses: readonly string[] | null
  /** Some orders, as they are read with all this. */
  readonly orders: readonly PreviewedOrder[]
}

/**
 * Shows some orders and has decided what they leave open, each question on the shop as the answers before it make it.
 *
 * @throws CliError `SHOP_EMPTY` for a source without orders
 */
export async function decide(
  setup: SourceSetup,
  flags: InitFlags,
  terminal: Terminal,
  conversation: Conversation,
): Promise<Decided> {
  const about = await opened(setup, {}, async (shop) => {
    if ((await salesWindow(shop)).orders === 0)
      throw new CliError(
        'SHOP_EMPTY',
        'The source has no order; name another, or map other columns with --map.',
      )
    if (conversation.isHeld)
      conversation.say(formatOrders(await previewOrders(shop), shop.meta.currency, terminal.columns - INDENT))
    const zone = setup.timeZone ?? (await decideTimeZone(shop.meta, flags, conversation))
    return { zone, ...(await decideShop(shop.meta, setup.currencySign, flags, terminal, conversation)) }
  })
  const meta: Partial<ShopMeta> = { timeZone: about.zone.value, currency: about.currency.value }
  const asOf = flags.asOf === undefined ? undefined : parseAsOf(flags.asOf)
  const sales = await opened(setup, meta, (shop) => decideSales(shop, flags, asOf, conversation))
  const counted = { ...meta, saleStatuses: sales.statuses, amount: sales.amount }
  return await opened(setup, counted, async (shop) => {
    const month = await decideMonth(await salesWindow(shop), flags, conversation)
    const segments = await decideSegments(shop, asOfMonth(month.value), flags, conversation)
    return {
      decisions: [
        about.name,
        about.currency,
        about.zone,
        about.language,
        {
          key: 'sales.statuses',
          value: sales.statuses?.join(', ') ?? 'every status',
          reason: sales.statusReason,
        },
        { key: 'sales.amount', value: sales.amount, reason: sales.amountReason },
        segments,
        month,
      ],
      statuses: sales.statuses,
      orders: await previewOrders(shop),
    }
  })
}

/** What a conversation puts before a line, and some air. */
const INDENT = 4

async function opened<T>(
  setup: SourceSetup,
  meta: Partial<ShopMeta>,
  work: (shop: Shop) => Promise<T>,
): Promise<T> {
  const shop = await setup.open(meta)
  try {
    return await work(shop)
  } finally {
    await shop.close()
  }
}
