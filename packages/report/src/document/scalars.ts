import { z } from 'zod'

/** Non-negative whole number. */
export const count: z.ZodType<number> = z.int().min(0)
/** Shares are quotients of floating sums and may pass 1 by a rounding. */
const rounding = 1e-9

/** Share of a whole, 0 to 1. */
export const share: z.ZodType<number> = z
  .number()
  .min(0)
  .max(1 + rounding)
/** A coefficient between −1 and 1: silhouette, adjusted Rand index. */
export const coefficient: z.ZodType<number> = z
  .number()
  .min(-1 - rounding)
  .max(1 + rounding)
/** Calendar month, `YYYY-MM`. */
export const month: z.ZodType<string> = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
/** Shop-local moment without offset, `YYYY-MM-DDTHH:MM:SS`. */
export const moment: z.ZodType<string> = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/)
/** Where a figure comes from: the id of a query in `queries`, or the name of a function. */
export const source: z.ZodType<string> = z.string().min(1)
