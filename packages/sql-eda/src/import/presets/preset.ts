import type { ShopMeta } from '../../shop/shop-meta.ts'

/** How the text of a column is read; an unreadable value rejects its row. */
export type CellKind =
  | 'id' // text, never empty
  | 'text' // text or null
  | 'presence' // 1 when there is text, 0 when empty: for columns whose words are nobody's business
  | 'zip' // digits, kept as text, leading zeros restored to five
  | 'postcode' // text or null, freed of the apostrophe that guards leading zeros
  | 'customer' // text or null; an e-mail address becomes its hash
  | 'person' // text or null; any text becomes its hash: addresses and names
  | 'moment' // a date, with or without time, never empty
  | 'optional moment'
  | 'money' // decimal number ≥ 0, to whole ten-thousandths
  | 'amount' // decimal number of either sign, to whole ten-thousandths, or null
  | 'quantity' // decimal number of either sign, or null
  | 'count' // whole number ≥ 0
  | 'score' // 1 … 5
  | 'number' // decimal number

export interface LayoutColumn {
  /** Headers under which the column is known, the usual one first. */
  readonly headers: readonly string[]
  /** Name in the staging table. */
  readonly name: string
  readonly kind: CellKind
  /** Without it a file is no file of the preset. */
  readonly required: boolean
}

export interface LayoutTable {
  readonly name: string
  /** Columns that are read; others may be there and are left alone. */
  readonly columns: readonly LayoutColumn[]
}

export type PresetName = 'olist' | 'online-retail' | 'shopify' | 'woocommerce' | 'transactions'

/** A layout of one table with a row an order line, in which the fields of the order stand on its first line at least. */
export interface LinesPreset {
  readonly name: PresetName
  /** Sets of headers by which a file is recognised: one complete set is enough. */
  readonly signatures: readonly (readonly string[])[]
  readonly table: LayoutTable
  /** Columns of which a file needs one at least. */
  readonly oneOf: readonly string[]
  /** SQL over the staged line `o`, giving who bought. */
  readonly person: string
  /** SQL over the gathered order `o`, giving its status. */
  readonly status: string
  /** What the shop is taken for unless the configuration says otherwise; without statuses, all but the usual no-sales. */
  readonly meta: ShopMeta
}

/**
 * Who bought, where a layout has e-mail addresses: the address (a hash by then) stands for the person, since guests have no
 * customer number, or the number 0.
 */
export const personByAddress = "coalesce(o.email, nullif(o.customer_id, '0'), o.phone, o.person_name)"

/** Brings header names together that differ only in capitals, blanks and punctuation. */
export function plainHeader(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}#]/gu, '')
}
