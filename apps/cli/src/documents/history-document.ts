import { z } from 'zod'

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
})
