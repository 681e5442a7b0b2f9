import { z } from 'zod'

/** What `doctor --json` prints. */
export const doctorDocument = z.strictObject({
  schemaVersion: z.literal(1),
  ok: z.boolean(),
  checks: z.array(
    z.strictObject({
      id: z.string(),
      state: z.enum(['ok', 'warning', 'problem']),
      finding: z.string(),
      /** What to do; null when there is nothing to do. */
      cure: z.string().nullable(),
    }),
  ),
})
