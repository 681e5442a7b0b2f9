import { z } from 'zod'

/** Rejected records with one reason in common. */
export interface RejectionReason {
  /** The CRM's own code, for example `INVALID_OPTION`. */
  readonly code: string
  readonly records: number
}

/** Why a run ended before its plan did; `BRAKES` means that nothing was written. */
export interface SyncStop {
  readonly code: string
  readonly message: string
  /** When the CRM takes requests again, if it says so: `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly resumeAt?: string | undefined
}

/** What became of a plan, and what `sync apply --json` prints. Every planned write is in exactly one count. */
export interface SyncOutcome {
  readonly schemaVersion: 1
  readonly hash: string
  readonly applied: number
  readonly rejected: number
  /** Sent, and no answer tells what happened; the next run sends them again, which is harmless. */
  readonly unknown: number
  /** Not sent, because the run stopped. */
  readonly pending: number
  /** Not written, because the contact has opted out in the CRM. */
  readonly optedOut: number
  /** Write requests sent, retries included. */
  readonly requests: number
  /** Read requests sent, retries included. */
  readonly reads: number
  readonly reasons: readonly RejectionReason[]
  readonly stoppedBy?: SyncStop | undefined
}

const count = z.int().nonnegative()

/** Schema of {@link SyncOutcome}, from which its JSON Schema is made. */
export const syncOutcomeDocument: z.ZodType<SyncOutcome> = z.strictObject({
  schemaVersion: z.literal(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  applied: count,
  rejected: count,
  unknown: count,
  pending: count,
  optedOut: count,
  requests: count,
  reads: count,
  reasons: z.array(z.strictObject({ code: z.string(), records: count })),
  stoppedBy: z
    .strictObject({ code: z.string(), message: z.string(), resumeAt: z.string().optional() })
    .optional(),
})
