import { dirname, relative } from 'node:path'
import { type PreviewedOrder, previewOrders, type ShopMeta, salesWindow } from '@clientele/sql-eda'
import { configSchema } from '../config/schema.ts'
import type { Terminal } from '../console/terminal.ts'
import type { Check } from '../doctor/check.ts'
import { examine } from '../doctor/examine.ts'
import { CliError } from '../errors.ts'
import { asOfMonth } from '../month/calendar-month.ts'
import { writeWhole } from '../output/write-file.ts'
import { checkFlags } from './check-flags.ts'
import { chooseCandidate } from './choose-candidate.ts'
import { configurationFile } from './configuration-file.ts'
import { configurationText } from './configuration-text.ts'
import { configurationValue } from './configuration-value.ts'
import type { Conversation } from './conversation.ts'
import { decideCrm } from './decide-crm.ts'
import { decideMonth } from './decide-month.ts'
import { decideSales } from './decide-sales.ts'
import { decideSegments } from './decide-segments.ts'
import { decideShop, decideTimeZone } from './decide-shop.ts'
import type { Decision } from './decision.ts'
import type { InitFlags } from './init-flags.ts'
import { nextCommands } from './next-commands.ts'
import { setUpSource } from './set-up-source.ts'
import type { SourceSetup } from './source-setup.ts'

/** What came of it. */
export interface InitResult {
  /** Path of the configuration that was written. */
  readonly file: string
  readonly source: string
  /** Why the source is read as it is. */
  readonly reason: string
  readonly decisions: readonly Decision[]
  readonly orders: readonly PreviewedOrder[]
  readonly currency: string
  readonly rejected: number
  readonly ok: boolean
  readonly checks: readonly Check[]
  /** What to type next. */
  readonly next: readonly string[]
}

/**
 * Sets a shop up: finds its source, has what the data propose decided, and writes the configuration when all of it is
 * known, as the last thing.
 *
 * @param named paths, an address or `env:NAME`; empty to look in the working folder
 * @throws CliError `CONFIG_EXISTS` before anything is read, `SOURCE_NOT_FOUND`, `ANSWER_MISSING`, `SHOP_EMPTY`, `STOPPED`
 */
export async function init(
  named: readonly string[],
  flags: InitFlags,
  terminal: Terminal,
  conversation: Conversation,
): Promise<InitResult> {
  checkFlags(flags)
  const file = configurationFile(flags, terminal.cwd)
  const candidate = await chooseCandidate(named, flags.db, terminal, conversation)
  const setup = await setUpSource(candidate, flags, terminal, conversation, dirname(file))
  const decided = await decide(setup, flags, terminal, conversation)
  const crm = await decideCrm(flags, conversation)
  const { decisions, statuses, orders } = decided
  const value = configSchema.parse(configurationValue({ ...decided, setup, crm }))
  terminal.signal.throwIfAborted()
  await writeWhole(file, configurationText(value, { decisions, isJson: file.endsWith('.json') }))
  const month = decisions.find(({ key }) => key === 'month')?.value ?? ''
  const surroundings = { ...terminal, env: { ...terminal.env, ...setup.env } }
  const { ok, checks } = await examine(surroundings, { config: file, month })
  return {
    file: relative(terminal.cwd, file) || file,
    source: setup.configured,
    reason: setup.reason,
    decisions: statuses === null ? decisions.filter(({ key }) => key !== 'sales.statuses') : decisions,
    orders,
    currency: value.shop?.currency ?? '',
    rejected: setup.rejected,
    ok,
    checks,
    next: nextCommands({ program: terminal.program, file, cwd: terminal.cwd, month, env: setup.env }),
  }
}

interface Decided {
  readonly decisions: readonly Decision[]
  /** Null when every order counts. */
  readonly statuses: readonly string[] | null
  readonly orders: readonly PreviewedOrder[]
}

async function decide(
  setup: SourceSetup,
  flags: InitFlags,
  terminal: Terminal,
  conversation: Conversation,
): Promise<Decided> {
  const first = await opened(setup, {}, async (shop) => {
    if ((await salesWindow({ ...shop, meta: { ...shop.meta, saleStatuses: null } })).orders === 0)
      throw new CliError(
        'SHOP_EMPTY',
        'The source has no order; name another, or map other columns with --map.',
      )
    const zone = await decideTimeZone(shop.meta, flags, conversation)
    const about = await decideShop(shop.meta, setup.currencySign, flags, terminal, conversation)
    return { zone, about, meta: shop.meta }
  })
  const [name, currency, language] = first.about
  const meta: Partial<ShopMeta> = {
    timeZone: first.zone.value,
    ...(currency === undefined ? {} : { currency: currency.value }),
  }
  const sales = await opened(setup, meta, (shop) => decideSales(shop, flags, undefined, conversation))
  const counted = { ...meta, saleStatuses: sales.statuses, amount: sales.amount }
  return await opened(setup, counted, async (shop) => {
    const orders = await previewOrders(shop)
    const month = await decideMonth(await salesWindow(shop), flags, conversation)
    const segments = await decideSegments(shop, asOfMonth(month.value), flags, conversation)
    const decisions: readonly (Decision | undefined)[] = [
      name,
      currency,
      first.zone,
      language,
      { key: 'sales.statuses', value: sales.statuses?.join(', ') ?? 'all', reason: sales.statusReason },
      { key: 'sales.amount', value: sales.amount, reason: sales.amountReason },
      segments,
      month,
    ]
    return {
      decisions: decisions.filter((decision) => decision !== undefined),
      statuses: sales.statuses,
      orders,
    }
  })
}

async function opened<T>(
  setup: SourceSetup,
  meta: Partial<ShopMeta>,
  work: (shop: Awaited<ReturnType<SourceSetup['open']>>) => Promise<T>,
): Promise<T> {
  const shop = await setup.open(meta)
  try {
    return await work(shop)
  } finally {
    await shop.close()
  }
}
