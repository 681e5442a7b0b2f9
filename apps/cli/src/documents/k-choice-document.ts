import type { KCandidate, KChoice } from '@clientele/engine'
import { z } from 'zod'

const count = z.int().nonnegative()
const ks = z.array(count)
const share = z.number().min(0).max(1)

const votes = z.strictObject({ shape: z.boolean(), stability: z.boolean(), usability: z.boolean() })

const candidate = z.strictObject({
  k: count,
  shape: z.strictObject({
    silhouette: z.number(),
    /** Null where it has no limit: segments whose customers are equal. */
    calinskiHarabasz: z.number().nullable(),
    /** Null where it has no limit: segments around one centre. */
    daviesBouldin: z.number().nullable(),
    gap: z.number(),
    gapError: z.number(),
    gapBeatsOne: z.boolean(),
    thinning: z.number(),
  }),
  stability: z.strictObject({
    lowestJaccard: share,
    jaccards: z.array(share),
    predictionStrength: share,
    timeAri: z.number().nullable(),
  }),
  usability: z.strictObject({
    smallestShare: share,
    smallestCount: count,
    separation: share,
    separable: z.boolean(),
  }),
  votes,
  /** What is lost against the best candidate in each respect. */
  cost: z.strictObject({
    inertiaExplained: z.number(),
    silhouette: z.number(),
    smallestShare: z.number(),
    weeksHeld: z.number().nullable(),
  }),
})

/** The three votes on the number of segments of a population. */
export const kChoiceDocument = z.strictObject({
  /** Null: no number has all three votes. */
  k: count.nullable(),
  reason: z.discriminatedUnion('code', [
    z.strictObject({ code: z.literal('three-votes'), ks }),
    z.strictObject({ code: z.literal('no-structure'), k: count, thinning: z.number(), limit: z.number() }),
    z.strictObject({ code: z.literal('not-stable'), ks }),
    z.strictObject({ code: z.literal('not-usable'), ks }),
    z.strictObject({ code: z.literal('nothing-to-compare'), rows: count, distinct: count }),
  ]),
  /** The number that each index would take by itself; null where nothing could be compared. */
  favourites: z
    .strictObject({ silhouette: count, calinskiHarabasz: count, daviesBouldin: count, gap: count })
    .nullable(),
  /** The number that was asked for; null where none was. Votes are null where there is nothing to judge. */
  asked: z.strictObject({ k: count, votes: votes.nullable() }).nullable(),
  /** Customers that gap, bootstrap and prediction strength saw. */
  sampledCustomers: count,
  candidates: z.array(candidate),
})

/** The printable part of a choice. */
export function toKChoiceDocument(choice: KChoice): z.infer<typeof kChoiceDocument> {
  const { k, reason, favourites, asked, sampledRows, candidates } = choice
  return {
    k,
    reason: 'ks' in reason ? { code: reason.code, ks: [...reason.ks] } : { ...reason },
    favourites,
    asked: asked === null ? null : { k: asked.k, votes: asked.votes },
    sampledCustomers: sampledRows,
    candidates: candidates.map(toCandidate),
  }
}

function toCandidate({
  k,
  shape,
  stability,
  usability,
  votes: held,
  cost,
}: KCandidate): z.infer<typeof candidate> {
  const finite = (value: number): number | null => (Number.isFinite(value) ? value : null)
  return {
    k,
    shape: {
      ...shape,
      calinskiHarabasz: finite(shape.calinskiHarabasz),
      daviesBouldin: finite(shape.daviesBouldin),
    },
    stability: { ...stability, jaccards: [...stability.jaccards] },
    usability,
    votes: held,
    cost,
  }
}
