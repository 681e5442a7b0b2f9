import { type AmountChoice, explore, type Finding, findings, type Shop } from '@clientele/sql-eda'
import { countOf, formatCount } from '../console/numbers.ts'
import { CliError } from '../errors.ts'
import type { Conversation } from './conversation.ts'
import { byFlag } from './decision.ts'
import type { InitFlags } from './init-flags.ts'

/** Which orders count, and what they are worth. */
export interface DecidedSales {
  /** Null when every order counts. */
  readonly statuses: readonly string[] | null
  readonly statusReason: string
  readonly amount: AmountChoice
  readonly amountReason: string
}

/** Decides by what the data say about either, as `clientele explore --findings` shows it. */
export async function decideSales(
  shop: Shop,
  flags: InitFlags,
  asOf: string | undefined,
  conversation: Conversation,
): Promise<DecidedSales> {
  const found = await findings(shop, asOf === undefined ? {} : { asOf })
  const statuses = await decideStatuses(shop, found, flags, conversation)
  const amount = await decideAmount(shop, found, flags, conversation)
  return { ...statuses, ...amount }
}

async function decideStatuses(
  shop: Shop,
  found: readonly Finding[],
  flags: InitFlags,
  conversation: Conversation,
): Promise<Pick<DecidedSales, 'statuses' | 'statusReason'>> {
  const [answer] = await explore(shop, { ids: ['orders-by-status'] })
  const rows = (answer?.rows ?? []).map(({ status, orders }) => ({
    status: String(status),
    orders: Number(orders),
  }))
  const known = rows.map(({ status }) => status)
  if (flags.statuses !== undefined) {
    const unknown = flags.statuses.find((status) => !known.includes(status))
    if (unknown !== undefined)
      throw new CliError(
        'OPTION_INVALID',
        `--statuses names "${unknown}", which no order has; there are ${known.join(', ')}.`,
      )
    return { statuses: flags.statuses, statusReason: byFlag('--statuses') }
  }
  if (known.length < 2) return { statuses: null, statusReason: 'all orders have the same status' }
  const finding = found.find(({ id }) => id === 'sale-statuses')
  const recommended = finding?.recommended.split(', ') ?? known
  const proposed = known.filter((status) => recommended.includes(status))
  const chosen = await conversation.select({
    message: 'Which orders count as a sale?',
    options: rows.map(({ status, orders }) => ({
      value: status,
      label: `${status}, ${countOf(orders, 'order')}`,
    })),
    proposed: proposed.length === 0 ? known : proposed,
  })
  if (chosen.length === known.length) return { statuses: null, statusReason: 'every order counts' }
  const isProposed = chosen.length === proposed.length && chosen.every((status) => proposed.includes(status))
  const sales = rows
    .filter(({ status }) => chosen.includes(status))
    .reduce((sum, { orders }) => sum + orders, 0)
  const all = rows.reduce((sum, { orders }) => sum + orders, 0)
  return {
    statuses: chosen,
    statusReason: `${isProposed ? reasonOf(finding) : 'as you said'}: ${formatCount(sales)} of ${countOf(all, 'order')}`,
  }
}

/** What the option that is recommended means, up to its figures. */
function reasonOf(finding: Finding | undefined): string {
  const option = finding?.options.find(({ value }) => value === finding.recommended)
  return option?.means.split(':')[0] ?? 'as the data propose'
}

async function decideAmount(
  { meta, relations }: Shop,
  found: readonly Finding[],
  flags: InitFlags,
  conversation: Conversation,
): Promise<Pick<DecidedSales, 'amount' | 'amountReason'>> {
  if (flags.amount !== undefined) {
    const table = flags.amount === 'payments' ? 'payments' : 'order_items'
    if (relations.has(table)) return { amount: flags.amount, amountReason: byFlag('--amount') }
    throw new CliError(
      'OPTION_INVALID',
      `--amount ${flags.amount} needs ${table === 'payments' ? 'payments' : 'order lines'}, which this shop does not have; leave it out.`,
    )
  }
  const finding = found.find(({ id }) => id === 'amount')
  if (finding === undefined)
    return { amount: meta.amount, amountReason: 'the only amount that the source has' }
  const options = finding.options.flatMap(({ value, means }) =>
    isAmount(value) ? [{ value, label: value, hint: means }] : [],
  )
  const proposed = options.find(({ value }) => value === finding.recommended)?.value ?? meta.amount
  const amount = await conversation.choose({
    message: 'What is an order worth?',
    options,
    proposed,
    flag: '--amount',
  })
  return {
    amount,
    amountReason: amount === proposed ? reasonOf(finding) : 'as you said',
  }
}

const AMOUNTS: readonly AmountChoice[] = ['payments', 'items', 'items+freight']

const isAmount = (value: string): value is AmountChoice => AMOUNTS.some((amount) => amount === value)
