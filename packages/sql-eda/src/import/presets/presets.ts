import { onlineRetail } from './online-retail.ts'
import type { LinesPreset, PresetName } from './preset.ts'
import { shopify } from './shopify.ts'
import { type TransactionMap, transactions } from './transactions.ts'
import { woocommerce } from './woocommerce.ts'

/** Names of all layouts, the best known first. */
export const presetNames: readonly PresetName[] = [
  'olist',
  'online-retail',
  'shopify',
  'woocommerce',
  'transactions',
]

/** The layouts with one row an order line that are known by their headers. */
export const knownLinesPresets: readonly LinesPreset[] = [onlineRetail, shopify, woocommerce]

/** The layout of that name; `olist` is not one of order lines. */
export function linesPreset(name: Exclude<PresetName, 'olist'>, map?: TransactionMap): LinesPreset {
  return knownLinesPresets.find((preset) => preset.name === name) ?? transactions(map)
}
