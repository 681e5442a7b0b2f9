import { z } from 'zod'

/** One line of the change log. */
const change = z.strictObject({
  /** Month in which it shows. */
  month: z.string(),
  event: z.enum(['survive', 'split', 'merge', 'die', 'emerge']),
  population: z.string(),
  /** Segment ids before; none when one emerged. */
  from: z.array(z.string()),
  /** Segment ids after; none when one died. */
  to: z.array(z.string()),
  /** Share of customers that decided it; null where customers could not say. */
  overlap: z.number().nullable(),
  /** By what it was decided, in one word. */
  reason: z.string(),
})

/** What `history --json` prints. */
export const historyDocument = z.strictObject({
  schemaVersion: z.literal(1),
  runs: z.array(
    z.strictObject({
      month: z.string(),
      asOf: z.string(),
      modelId: z.string(),
      customers: z.int().nonnegative(),
      segments: z.array(z.strictObject({ id: z.string(), name: z.string(), since: z.string() })),
    }),
  ),
  /** Every segment that any month had, also those that are no more. */
  segments: z.array(
    z.strictObject({
      id: z.string(),
      population: z.string(),
      /** As it was last called. */
      name: z.string(),
      /** Month of birth. */
      since: z.string(),
      /** Last month that had it. */
      lastSeen: z.string(),
    }),
  ),
  /** The change log, by month. */
  changes: z.array(change),
})
