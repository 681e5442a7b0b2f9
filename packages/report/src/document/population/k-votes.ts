import { z } from 'zod'
import { coefficient, count, share, source } from '../scalars.ts'

/** One number of segments and what speaks for it. */
export interface PlaybookKCandidate {
  readonly k: number
  /** Density between the two segments that are least apart, over density inside the thinner one. */
  readonly thinning: number
  readonly silhouette: number
  /** Mean bootstrap Jaccard similarity of the least stable segment. */
  readonly lowestJaccard: number
  readonly predictionStrength: number
  readonly smallestShare: number
  readonly votes: { readonly shape: boolean; readonly stability: boolean; readonly usability: boolean }
}

/** The votes on the number of segments of a population. */
export interface PlaybookKVotes {
  readonly candidates: readonly PlaybookKCandidate[]
  readonly source: string
}

const positive = z.number().min(0)

export const playbookKVotes: z.ZodType<PlaybookKVotes> = z.strictObject({
  candidates: z.array(
    z.strictObject({
      k: count,
      thinning: positive,
      silhouette: coefficient,
      lowestJaccard: share,
      predictionStrength: share,
      smallestShare: share,
      votes: z.strictObject({ shape: z.boolean(), stability: z.boolean(), usability: z.boolean() }),
    }),
  ),
  source,
})
