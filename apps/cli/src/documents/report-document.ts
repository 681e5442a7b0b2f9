import { z } from 'zod'

/** What `report --json` prints: where the playbook is. */
export const reportDocument = z.strictObject({
  schemaVersion: z.literal(1),
  month: z.string(),
  files: z.strictObject({
    html: z.string(),
    /** Null when no PDF was wanted or could be made. */
    pdf: z.string().nullable(),
    document: z.string(),
  }),
})
