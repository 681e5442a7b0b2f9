import type { ContactState } from '../../contact-state.ts'
import type { PlannedOperation } from '../../plan/sync-plan.ts'

/** What became of one written contact: place in the plan, customer, state before (0 for none) and wanted, fate. */
export type AuditedFate = readonly [
  position: number,
  customer: number,
  before: number,
  target: number,
  fate: 'applied' | 'missing' | 'rejected' | 'unknown',
]

/** A contact as it was found in the CRM. */
export type AuditedFinding = readonly [customer: number, state: number]

/** One entry of the audit log, without its place in the chain. Customers and states are numbers of the journal. */
export type AuditEntry =
  | {
      readonly type: 'plan'
      readonly at: string
      readonly plan: number
      readonly hash: string
      readonly confirmed: string
      readonly issue: string
      readonly run: string
      readonly kinds: Readonly<Record<PlannedOperation['kind'], number>>
      /** States that the journal had not met before. */
      readonly states: readonly (readonly [number, ContactState])[]
    }
  | {
      readonly type: 'fates'
      readonly at: string
      readonly plan: number
      readonly correlationIds: readonly string[]
      readonly fates: readonly AuditedFate[]
    }
  /** Everything acknowledged is replaced by what follows in `found` entries. */
  | { readonly type: 'rebuild'; readonly at: string; readonly contacts: number }
  | { readonly type: 'migration'; readonly at: string; readonly from: number; readonly contacts: number }
  | {
      readonly type: 'found'
      readonly contacts: readonly AuditedFinding[]
      readonly states: readonly (readonly [number, ContactState])[]
    }
  /** Contacts that were found to be gone from the CRM. */
  | { readonly type: 'gone'; readonly customers: readonly number[] }
  /** Contacts that were found to have opted out in the CRM, and are not written. */
  | { readonly type: 'opted-out'; readonly at: string; readonly customers: readonly number[] }
  | { readonly type: 'erasure'; readonly at: string; readonly customer: number }
