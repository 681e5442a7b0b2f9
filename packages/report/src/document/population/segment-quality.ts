import { z } from 'zod'
import { coefficient, count, share, source } from '../scalars.ts'

/** How well one segment is separated, and whether it comes back when customers are drawn again. */
export interface PlaybookSegmentQuality {
  /** Id of the segment. */
  readonly segment: string
  /** Mean silhouette of its customers with the ends of its interval; null where it is not defined. */
  readonly silhouette: { readonly value: number; readonly low: number; readonly high: number } | null
  /** Mean bootstrap Jaccard similarity. */
  readonly jaccard: number
}

/** The same of all segments of a model. */
export interface PlaybookSegmentQualities {
  /** Bootstrap samples. */
  readonly samples: number
  readonly rows: readonly PlaybookSegmentQuality[]
  readonly source: string
}

export const playbookSegmentQualities: z.ZodType<PlaybookSegmentQualities> = z.strictObject({
  samples: count,
  rows: z.array(
    z.strictObject({
      segment: z.string().min(1),
      silhouette: z.strictObject({ value: coefficient, low: coefficient, high: coefficient }).nullable(),
      jaccard: share,
    }),
  ),
  source,
})
