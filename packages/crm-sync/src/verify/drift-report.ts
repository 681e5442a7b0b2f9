import { z } from 'zod'
import { STATE_FIELDS } from '../contact-fields.ts'
import type { ContactState } from '../contact-state.ts'

/**
 * How a contact in the CRM differs from what it last confirmed: `missing` is gone (deleted, archived or merged away),
 * `changed` has another value in an owned field, `extra` carries tags that the journal does not know of,
 * `erased` is of a customer who was erased and is there again.
 */
export type DriftKind = 'missing' | 'changed' | 'extra' | 'erased'

/** One difference, for a person to look at. */
export interface DriftExample {
  readonly kind: DriftKind
  readonly customerId: string
  /** The first owned property that differs; null for a contact that is missing. */
  readonly property: string | null
  readonly expected: string
  readonly found: string
}

/** What the read-back of all contacts shows, and what `sync verify --json` prints. */
export interface DriftReport {
  readonly schemaVersion: 1
  /** Contacts in the CRM with a customer id. */
  readonly contacts: number
  /** Contacts that are as the journal says. */
  readonly right: number
  readonly missing: number
  readonly changed: number
  readonly extra: number
  readonly erased: number
  /** Contacts whose last write was never answered; the next sync writes them again. */
  readonly unsettled: number
  /** Read requests sent. */
  readonly reads: number
  /** The first differences of each kind. */
  readonly examples: readonly DriftExample[]
}

const count = z.int().nonnegative()

/** Schema of {@link DriftReport}, from which its JSON Schema is made. */
export const driftDocument: z.ZodType<DriftReport> = z.strictObject({
  schemaVersion: z.literal(1),
  contacts: count,
  right: count,
  missing: count,
  changed: count,
  extra: count,
  erased: count,
  unsettled: count,
  reads: count,
  examples: z.array(
    z.strictObject({
      kind: z.enum(['missing', 'changed', 'extra', 'erased']),
      customerId: z.string(),
      property: z.string().nullable(),
      expected: z.string(),
      found: z.string(),
    }),
  ),
})

/** The first owned property in which two states differ; null when they are equal. */
export function firstDifference(
  expected: ContactState,
  found: ContactState,
): { readonly property: string; readonly expected: string; readonly found: string } | null {
  for (const [key, property] of STATE_FIELDS) {
    if (expected[key] !== found[key]) return { property, expected: expected[key], found: found[key] }
  }
  return null
}
