import { z } from 'zod'

/** What `sync dead-letters --json` prints. */
export const deadLettersDocument = z.strictObject({
  schemaVersion: z.literal(1),
  deadLetters: z.array(
    z.strictObject({
      customerId: z.string(),
      kind: z.enum(['create', 'update', 'removal']),
      code: z.string(),
      message: z.string(),
      issue: z.string().nullable(),
      runId: z.string(),
      refusals: z.int().positive(),
    }),
  ),
})
