import { z } from 'zod'
import { count, source } from './scalars.ts'

const ids = ['orders', 'customers', 'customers-with-sale', 'repeat-customers', 'sales-amount'] as const

export type SourceFigureId = (typeof ids)[number]

/** A figure of the whole source beside the same figure before the as-of date: what the as-of date leaves out. */
export interface SourceFigure {
  readonly id: SourceFigureId
  readonly unit: 'count' | 'money'
  /** Over everything in the source. */
  readonly total: number
  /** Over what is dated before the as-of date. */
  readonly beforeAsOf: number
  readonly source: string
}

export const sourceFigure: z.ZodType<SourceFigure> = z.discriminatedUnion('unit', [
  z.strictObject({ id: z.enum(ids), unit: z.literal('count'), total: count, beforeAsOf: count, source }),
  z.strictObject({
    id: z.enum(ids),
    unit: z.literal('money'),
    total: z.number(),
    beforeAsOf: z.number(),
    source,
  }),
])
