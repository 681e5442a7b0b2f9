import { syncOutcomeDocument, syncPlanDocument } from '@clientele/crm-sync'
import { z } from 'zod'
import { segmentDocument } from './segment-document.ts'

/** What `run --json` prints. */
export const runDocument = z.strictObject({
  schemaVersion: z.literal(1),
  month: z.string(),
  segmentation: segmentDocument,
  /** Adjusted Rand index against last month's model, per population; null where it is not defined. */
  stability: z.array(
    z.strictObject({ population: z.string(), ari: z.number().nullable(), customers: z.int().nonnegative() }),
  ),
  files: z.strictObject({
    html: z.string(),
    /** Null when no browser could be had. */
    pdf: z.string().nullable(),
    document: z.string(),
    members: z.string(),
    exploration: z.string(),
    /** One a segment. */
    lists: z.array(z.string()),
  }),
  plan: syncPlanDocument,
  /** Null without `--apply`. */
  outcome: syncOutcomeDocument.nullable(),
})
