import { basename } from 'node:path'
import { type ShopMeta, unnamedShop } from '@clientele/sql-eda'
import type { Terminal } from '../console/terminal/terminal.ts'
import type { Conversation } from './conversation.ts'
import { byFlag, type Decision } from './decision.ts'
import { currencyFault, textFault, zoneFault } from './faults.ts'
import type { InitFlags } from './init-flags.ts'

/** Signs that stand for one currency only; `$` and `kr` do not. */
const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  R$: 'BRL',
  zł: 'PLN',
  Kč: 'CZK',
  '₹': 'INR',
  '₺': 'TRY',
  '₩': 'KRW',
}

/** A preset that says nothing of a shop, so that what is known of one was told to the import. */
const TABLE = 'transactions'

const byPreset = (preset: string): string => (preset === TABLE ? 'of the import' : `of the ${preset} preset`)

/** The zone in which orders are dated: that of the preset, or the one in which they are written. */
export async function decideTimeZone(
  { timeZone, preset }: Pick<ShopMeta, 'timeZone' | 'preset'>,
  flags: InitFlags,
  conversation: Conversation,
): Promise<Decision> {
  const key = 'shop.timeZone'
  if (flags.timeZone !== undefined) return { key, value: flags.timeZone, reason: byFlag('--time-zone') }
  if (timeZone !== unnamedShop.timeZone) return { key, value: timeZone, reason: byPreset(preset) }
  const value = await conversation.enter({
    message: 'In which time zone is the shop? (dates that name a zone come to its clock)',
    proposed: unnamedShop.timeZone,
    flag: '--time-zone Europe/Paris',
    check: zoneFault,
  })
  return {
    key,
    value,
    reason: value === unnamedShop.timeZone ? 'dates are taken as they are written' : 'as you said',
  }
}

/** Name, currency and language. */
export async function decideShop(
  meta: ShopMeta,
  sign: string | null,
  flags: InitFlags,
  terminal: Pick<Terminal, 'cwd'>,
  conversation: Conversation,
): Promise<Record<'name' | 'currency' | 'language', Decision>> {
  return {
    name: await decideName(meta, flags, terminal.cwd, conversation),
    currency: await decideCurrency(meta, sign, flags, conversation),
    language: await decideLanguage(meta, flags, conversation),
  }
}

async function decideName(
  { name, preset }: ShopMeta,
  flags: InitFlags,
  cwd: string,
  conversation: Conversation,
): Promise<Decision> {
  const key = 'shop.name'
  if (flags.name !== undefined) return { key, value: flags.name, reason: byFlag('--name') }
  const proposed = name === unnamedShop.name ? basename(cwd) || unnamedShop.name : name
  const value = await conversation.enter({
    message: 'What is the shop called? (on the cover of the playbook)',
    proposed,
    flag: '--name',
    check: textFault,
  })
  if (value !== proposed) return { key, value, reason: 'as you said' }
  return { key, value, reason: name === unnamedShop.name ? 'name of this folder' : byPreset(preset) }
}

async function decideCurrency(
  { currency, preset }: ShopMeta,
  sign: string | null,
  flags: InitFlags,
  conversation: Conversation,
): Promise<Decision> {
  const key = 'shop.currency'
  if (flags.currency !== undefined)
    return { key, value: flags.currency.toUpperCase(), reason: byFlag('--currency') }
  const bySign = sign === null ? undefined : /^[A-Z]{3}$/.test(sign) ? sign : SIGNS[sign]
  const proposed = currency === unnamedShop.currency ? (bySign ?? null) : currency
  const entered = await conversation.enter({
    message: 'Which currency are the amounts in? (three letters, such as EUR)',
    proposed,
    flag: '--currency EUR',
    check: (text) => currencyFault(text.toUpperCase()),
  })
  const value = entered.toUpperCase()
  if (value !== proposed) return { key, value, reason: 'as you said' }
  return {
    key,
    value,
    reason:
      currency === unnamedShop.currency
        ? `${sign} stands beside the amounts`
        : preset === TABLE
          ? 'of the import'
          : `of the data or the ${preset} preset`,
  }
}

async function decideLanguage(
  { language }: ShopMeta,
  flags: InitFlags,
  conversation: Conversation,
): Promise<Decision> {
  const key = 'shop.language'
  if (flags.language !== undefined) return { key, value: flags.language, reason: byFlag('--language') }
  const value = await conversation.choose({
    message: 'In which language is the playbook?',
    options: [
      { value: 'en', label: 'English' },
      { value: 'fr', label: 'français' },
    ],
    proposed: language,
    flag: '--language',
  })
  return { key, value, reason: 'en or fr; --lang of a command wins over it' }
}
