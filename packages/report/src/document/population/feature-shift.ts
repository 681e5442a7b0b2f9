import { z } from 'zod'
import { source } from '../scalars.ts'

/** How far the features of a population moved since the month before, each seen as of its own date. */
export interface PlaybookFeatureShifts {
  /** Population stability index per feature of the model; null where it is not defined. */
  readonly rows: readonly { readonly feature: string; readonly index: number | null }[]
  readonly source: string
}

export const playbookFeatureShifts: z.ZodType<PlaybookFeatureShifts> = z.strictObject({
  rows: z.array(z.strictObject({ feature: z.string().min(1), index: z.number().min(0).nullable() })),
  source,
})
