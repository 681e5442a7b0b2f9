import { z } from 'zod'

/**
 * What is wrong with an audit log: `CHANGED` for an entry that was edited, removed, added or moved, `CUT` for a log that ends
 * before its head, `NO_HEAD` for a head that is gone, `TABLES` for a journal that says something else than its log.
 */
export type AuditFaultKind = 'CHANGED' | 'CUT' | 'NO_HEAD' | 'TABLES'

/** One thing that is wrong, in a sentence without personal data. */
export interface AuditFault {
  readonly kind: AuditFaultKind
  readonly message: string
}

/** What a look through the audit log shows, and what `sync audit --json` prints. */
export interface AuditReport {
  readonly schemaVersion: 1
  readonly entries: number
  /** Number and hash of the last entry, to be kept elsewhere; null for an empty log. */
  readonly head: string | null
  readonly whole: boolean
  /** At most the first ten. */
  readonly faults: readonly AuditFault[]
}

/** Schema of {@link AuditReport}, from which its JSON Schema is made. */
export const auditDocument: z.ZodType<AuditReport> = z.strictObject({
  schemaVersion: z.literal(1),
  entries: z.int().nonnegative(),
  head: z
    .string()
    .regex(/^\d+:[0-9a-f]{64}$/)
    .nullable(),
  whole: z.boolean(),
  faults: z.array(
    z.strictObject({ kind: z.enum(['CHANGED', 'CUT', 'NO_HEAD', 'TABLES']), message: z.string() }),
  ),
})
