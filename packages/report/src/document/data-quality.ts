import { z } from 'zod'
import { count, source } from './scalars.ts'

/** What may look wrong in the source. */
const FINDINGS = [
  'delivered-no-sale',
  'no-delivery-date',
  'zero-amount',
  'no-region',
  'no-payment',
  'no-item',
  'payments-differ',
  'no-category',
] as const

export type DataFindingId = (typeof FINDINGS)[number]

/** How much of it there is, and among how many rows. */
export interface PlaybookDataQuality {
  readonly rows: readonly { readonly id: DataFindingId; readonly found: number; readonly ofAll: number }[]
  readonly source: string
}

export const playbookDataQuality: z.ZodType<PlaybookDataQuality> = z.strictObject({
  rows: z.array(z.strictObject({ id: z.enum(FINDINGS), found: count, ofAll: count })),
  source,
})
