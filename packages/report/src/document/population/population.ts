import { z } from 'zod'
import { count, source } from '../scalars.ts'
import { type PlaybookFeatureShifts, playbookFeatureShifts } from './feature-shift.ts'
import { type PlaybookKVotes, playbookKVotes } from './k-votes.ts'
import {
  type PlaybookAri,
  type PlaybookModelFacts,
  type PlaybookSilhouette,
  playbookAri,
  playbookModelFacts,
  playbookSilhouette,
} from './population-model.ts'
import { type PlaybookPopulationStability, playbookPopulationStability } from './population-stability.ts'
import { type PlaybookSegment, playbookSegment } from './segment.ts'
import { type PlaybookSegmentQualities, playbookSegmentQualities } from './segment-quality.ts'

/** Customers on the first two principal components; `segment` is an index into the population's `segments`. */
export interface PopulationMap {
  /** A seeded sample, or everyone when the population is small; `y` is 0 when there is one component. */
  readonly points: readonly { readonly x: number; readonly y: number; readonly segment: number }[]
  readonly centroids: readonly { readonly x: number; readonly y: number; readonly segment: number }[]
}

/** Customers that were modelled together. An empty or unmodelled population has `model` null and says why in `notes`. */
export interface PlaybookPopulation {
  /** `new` and `loyal` by default. */
  readonly name: string
  /** Orders in the window; 0 to 0 for the lapsed, whom a rule groups and no model. */
  readonly rule: { readonly minFrequency: number; readonly maxFrequency: number | null }
  readonly customers: number
  readonly revenue: number
  readonly model: PlaybookModelFacts | null
  readonly silhouette: PlaybookSilhouette | null
  readonly ari: PlaybookAri | null
  /** Absent when no study of these models is known. */
  readonly stability?: PlaybookPopulationStability | undefined
  /** Absent in documents of before, and where there is no model. */
  readonly segmentQuality?: PlaybookSegmentQualities | undefined
  /** Absent in documents of before, and without a month before. */
  readonly shifts?: PlaybookFeatureShifts | undefined
  /** Absent where none were held. */
  readonly kVotes?: PlaybookKVotes | undefined
  readonly notes: readonly string[]
  readonly segments: readonly PlaybookSegment[]
  readonly map: PopulationMap | null
  readonly source: string
}

const point = z.strictObject({ x: z.number(), y: z.number(), segment: count })

export const playbookPopulation: z.ZodType<PlaybookPopulation> = z.strictObject({
  name: z.string().min(1),
  rule: z.strictObject({ minFrequency: z.int().min(0), maxFrequency: z.int().min(0).nullable() }),
  customers: count,
  revenue: z.number(),
  model: playbookModelFacts.nullable(),
  silhouette: playbookSilhouette.nullable(),
  ari: playbookAri.nullable(),
  stability: playbookPopulationStability.optional(),
  segmentQuality: playbookSegmentQualities.optional(),
  shifts: playbookFeatureShifts.optional(),
  kVotes: playbookKVotes.optional(),
  notes: z.array(z.string()),
  segments: z.array(playbookSegment),
  map: z.strictObject({ points: z.array(point), centroids: z.array(point) }).nullable(),
  source,
})
