import { z } from 'zod'
import { coefficient, count, share, source } from './scalars.ts'

const features = ['recency', 'frequency', 'monetary'] as const

/** All segments of all populations on one plane, by the mid-rank positions of their customers. */
export interface PlaybookSegmentMap {
  /** At most two; where there are fewer, all stand at 0 on the others. */
  readonly axes: readonly {
    readonly explainedVarianceRatio: number
    /** Correlation of each position with the axis; null for one that does not vary. */
    readonly loadings: Readonly<Record<(typeof features)[number], number | null>>
    /** What the axis shows, strongest first; `more`: it grows with the axis. */
    readonly meaning: readonly { readonly feature: (typeof features)[number]; readonly more: boolean }[]
  }[]
  /** Every segment of the document, in its order: mean and standard deviation of its customers. */
  readonly segments: readonly {
    readonly id: string
    readonly customers: number
    readonly x: number
    readonly y: number
    readonly spreadX: number
    readonly spreadY: number
  }[]
  readonly source: string
}

const loading = coefficient.nullable()

export const playbookSegmentMap: z.ZodType<PlaybookSegmentMap> = z.strictObject({
  axes: z
    .array(
      z.strictObject({
        explainedVarianceRatio: share,
        loadings: z.strictObject({ recency: loading, frequency: loading, monetary: loading }),
        meaning: z.array(z.strictObject({ feature: z.enum(features), more: z.boolean() })).min(1),
      }),
    )
    .max(2),
  segments: z.array(
    z.strictObject({
      id: z.string().min(1),
      customers: count,
      x: z.number(),
      y: z.number(),
      spreadX: z.number().min(0),
      spreadY: z.number().min(0),
    }),
  ),
  source,
})
