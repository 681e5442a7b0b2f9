import { z } from 'zod'
import type { Brake } from './brake.ts'
import { type PlanConflict, planConflict } from './plan-conflicts.ts'
import { type UpdateCauses, updateCauses } from './update-causes.ts'

/** How one segment grows or shrinks by a plan. */
export interface SegmentChange {
  readonly id: string
  readonly name: string
  readonly before: number
  readonly after: number
  readonly joining: number
  readonly leaving: number
}

/** Customers who go from one segment to another; null stands for "no segment". */
export interface SegmentMovement {
  readonly from: string | null
  readonly to: string | null
  readonly customers: number
}

/** What `sync plan --json` prints. */
export interface SyncPlanDocument {
  readonly schemaVersion: 1
  readonly hash: string
  /** Calendar month of the playbook, `YYYY-MM`. */
  readonly issue: string | null
  readonly runId: string
  readonly creates: number
  readonly updates: number
  /** What the updates are for; they add up to `updates`. */
  readonly updateCauses: UpdateCauses
  readonly removals: number
  readonly unchanged: number
  readonly suppressed: number
  /** Members left out because their contacts were found to have opted out in the CRM. */
  readonly optedOut: number
  readonly segments: readonly SegmentChange[]
  readonly movements: readonly SegmentMovement[]
  /** Customers and contacts that do not pair off, and what is done about it. */
  readonly conflicts: readonly PlanConflict[]
  readonly brakes: readonly Brake[]
}

const count = z.int().nonnegative()

/** Schema of {@link SyncPlanDocument}, from which its JSON Schema is made. */
export const syncPlanDocument: z.ZodType<SyncPlanDocument> = z.strictObject({
  schemaVersion: z.literal(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  issue: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .nullable(),
  runId: z.string(),
  creates: count,
  updates: count,
  updateCauses,
  removals: count,
  unchanged: count,
  suppressed: count,
  optedOut: count,
  segments: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      before: count,
      after: count,
      joining: count,
      leaving: count,
    }),
  ),
  movements: z.array(
    z.strictObject({ from: z.string().nullable(), to: z.string().nullable(), customers: count }),
  ),
  conflicts: z.array(planConflict),
  brakes: z.array(
    z.strictObject({
      code: z.enum([
        'SOURCE_EMPTY',
        'OLDER_ISSUE',
        'SOURCE_SHRUNK',
        'REMOVAL_COUNT',
        'REMOVAL_SHARE',
        'CHANGED_SHARE',
        'SEGMENT_DOMINATES',
      ]),
      message: z.string(),
      value: z.number(),
      limit: z.number(),
    }),
  ),
})

/**
 * The printable part of a plan: counts, directions and brakes without the operations.
 *
 * @example
 * console.log(JSON.stringify(planDocument(planSync({ members, journal, issue: '2018-07', runId }))))
 */
export function planDocument(plan: SyncPlanDocument): SyncPlanDocument {
  const { schemaVersion, hash, issue, runId, creates, updates, updateCauses: causes, removals } = plan
  const { unchanged, suppressed, optedOut, segments, movements, conflicts, brakes } = plan
  return {
    schemaVersion,
    hash,
    issue,
    runId,
    creates,
    updates,
    updateCauses: causes,
    removals,
    unchanged,
    suppressed,
    optedOut,
    segments,
    movements,
    conflicts,
    brakes,
  }
}
