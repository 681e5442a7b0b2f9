import { z } from 'zod'
import { doctorDocument } from './doctor-document.ts'

/** What `init --json` prints: what was decided and why, some orders as they are read, and what the doctor says. */
export const initDocument = z.strictObject({
  schemaVersion: z.literal(1),
  /** Path of the configuration that was written. */
  configuration: z.string(),
  /** As the configuration names it, never with a password. */
  source: z.string(),
  /** Why the source is read as it is. */
  reason: z.string(),
  decisions: z.array(
    z.strictObject({
      /** Key of the configuration, or `month`. */
      key: z.string(),
      value: z.string(),
      reason: z.string(),
    }),
  ),
  /** At most ten, spread over all. */
  orders: z.array(
    z.strictObject({
      /** The first characters; null for what might be a name or an address. */
      orderId: z.string().nullable(),
      customerId: z.string().nullable(),
      orderedAt: z.string(),
      status: z.string(),
      amount: z.number(),
      isSale: z.boolean(),
    }),
  ),
  /** Rows that an import could not use. */
  rejected: z.int().nonnegative(),
  ok: z.boolean(),
  checks: doctorDocument.shape.checks,
  next: z.array(z.string()),
  /** Command that imports the next export; null for a database that is read in place. */
  importAgain: z.string().nullable(),
})
