import { z } from 'zod'

/** The business whose orders were read. */
export interface PlaybookShop {
  readonly name: string
  /** ISO 4217 code of every money figure in the document, for example `BRL`. */
  readonly currency: string
  /** IANA zone in which the orders are dated, for example `America/Sao_Paulo`. */
  readonly timeZone: string
}

export const playbookShop: z.ZodType<PlaybookShop> = z.strictObject({
  name: z.string().min(1),
  currency: z.string().regex(/^[A-Z]{3}$/),
  timeZone: z.string().min(1),
})
