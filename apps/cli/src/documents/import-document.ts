import { z } from 'zod'

const count = z.int().nonnegative()

const totals = {
  orders: count,
  customers: count,
  /** In the shop's currency. */
  total: z.number(),
}

/** What `import --json` prints: `read = loaded + rejected + blank` for each file; all orders, and those that are sales. */
export const importDocument = z.strictObject({
  schemaVersion: z.literal(1),
  preset: z.string(),
  /** What was found out instead of asked, with its evidence, and what is remarkable about the data. */
  notes: z.array(z.string()),
  files: z.array(
    z.strictObject({
      file: z.string(),
      table: z.string(),
      encoding: z.string().nullable(),
      delimiter: z.string().nullable(),
      dateFormat: z.string().nullable(),
      read: count,
      loaded: count,
      rejected: count,
      blank: count,
    }),
  ),
  ...totals,
  sales: z.strictObject(totals),
  ignored: z.array(z.string()),
  rejectedFile: z.string().nullable(),
})
