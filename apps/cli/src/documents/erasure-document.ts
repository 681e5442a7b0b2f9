import { z } from 'zod'

/** What `sync erase --json` prints. */
export interface Erasure {
  readonly schemaVersion: 1
  /** False when the CRM had no such contact (any more). */
  readonly erasedInCrm: boolean
  /** Always true: no later sync writes this customer again. */
  readonly suppressed: true
  /** Months of the history from which the customer was removed; null where there is no history. */
  readonly months: number | null
}

/** Schema of {@link Erasure}, from which its JSON Schema is made. */
export const erasureDocument: z.ZodType<Erasure> = z.strictObject({
  schemaVersion: z.literal(1),
  erasedInCrm: z.boolean(),
  suppressed: z.literal(true),
  months: z.int().nonnegative().nullable(),
})
