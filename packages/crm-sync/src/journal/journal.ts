import type { ContactState } from '../contact-state.ts'
import type { ContactReading, RecordOutcome } from '../crm-adapter.ts'
import type { PlannedOperation, SyncPlan } from '../plan/sync-plan.ts'
import type { AuditHead } from './audit/audit-head.ts'
import type { CheckedEntry } from './audit/audit-log.ts'
import type { JournalledWrite } from './read/customer-records.ts'
import type { KnownContacts } from './read/known-contacts.ts'
import type { PushCounts } from './read/push-reader.ts'
import type { JournalRebuild } from './write/journal-rebuild.ts'

/** An operation with its place in the plan. */
export interface JournalledOperation extends PlannedOperation {
  readonly position: number
}

/** The last plan that was begun. */
export interface BegunPlan {
  /** The hash that a person confirmed; a resumed plan inherits it. */
  readonly confirmedHash: string
  readonly desiredHash: string
  readonly finished: boolean
}

/** A contact whose last write the CRM refused for good. */
export interface DeadLetter {
  readonly customerId: string
  readonly kind: PlannedOperation['kind']
  /** The CRM's own code, for example `INVALID_OPTION`. */
  readonly code: string
  /** What the CRM says, at most 200 characters, without the customer id. */
  readonly message: string
  /** Month and run that tried last; the month is null for members of none. */
  readonly issue: string | null
  readonly runId: string
  /** How often it was refused since it was last accepted. */
  readonly refusals: number
}

/** How many operations of a plan are in each final state, and those never sent. */
export interface OperationCounts {
  readonly applied: number
  readonly rejected: number
  readonly unknown: number
  readonly planned: number
}

/**
 * What Clientele knows of a CRM, on disk: the acknowledged state of every contact, and every write on its way
 * from planned over sent to applied, rejected or unknown. Each method is one durable transaction.
 */
export interface Journal {
  /** Made once with the file; a CRM account remembers which journal wrote it last. */
  readonly id: string
  /** All contacts that are acknowledged or in doubt, to be gone through once: what a plan reads. */
  known(): KnownContacts
  /** What the CRM last confirmed, by customer id in code-unit order. Opens every id. */
  acknowledged(): ReadonlyMap<string, ContactState>
  /** What the CRM last confirmed of one customer; null for nothing. */
  acknowledgedOf(customerId: string): ContactState | null
  /**
   * Contacts whose state in the CRM is in doubt, with the state last sent: a write went out, and neither it nor a
   * later one was answered as applied. In code-unit order; opens every id.
   */
  unsettled(): ReadonlyMap<string, ContactState>
  /** True when the CRM may hold a contact written with this journal: one is acknowledged or in doubt. */
  hasWritten(): boolean
  /** Rises with every plan that is begun and every change to what is acknowledged or in doubt. */
  revision(): number
  /**
   * Takes the right to write; a dead process loses it by itself.
   *
   * @throws CrmError `JOURNAL_BUSY` when another run has it
   */
  lock(): () => void
  lastPlan(): BegunPlan | null
  /**
   * Records a plan; what an earlier one left open becomes unknown (sent) or superseded (planned). From now on the
   * three methods below throw `FENCED` for every earlier plan, whoever still holds it.
   *
   * @throws CrmError `PLAN_STALE` when the journal moved on since the plan was made
   */
  begin(plan: SyncPlan, confirmedHash: string): number
  /** To be called before the operations go on the wire. */
  markSent(planId: number, operations: readonly JournalledOperation[]): void
  /** Takes back {@link markSent} for operations that certainly did not reach the CRM. */
  markUnsent(planId: number, operations: readonly JournalledOperation[]): void
  /** Records the fate of sent operations and acknowledges what was applied. */
  record(planId: number, operations: readonly JournalledOperation[], outcomes: readonly RecordOutcome[]): void
  /** Counts the operations of a plan; a plan with none planned or unknown is finished. */
  finish(planId: number): OperationCounts
  /** Reasons of a plan's rejected operations with their numbers, most frequent first. */
  rejections(planId: number): { readonly code: string; readonly records: number }[]
  /** In code-unit order of the customer id. A contact leaves them when a write of it is applied. */
  deadLetters(): readonly DeadLetter[]
  /** Drops the dead letters of customers for whom nothing is to be written any more. */
  keepDeadLetters(isWanted: (customerId: string) => boolean): void
  /** What became of the contacts of a month's plans, `YYYY-MM`; null where none was begun. */
  pushOf(issue: string): PushCounts | null
  /** Positions of a plan's operations that are unknown, in ascending order. */
  unknownPositions(planId: number): readonly number[]
  /** What the CRM confirmed of one customer, when no later write is in doubt; otherwise null. */
  certainOf(customerId: string): ContactState | null
  /** Takes over what single contacts were found to hold, and that others are gone. */
  adopt(found: readonly ContactReading[], gone: readonly string[]): void
  /** Tells who had opted out in the CRM when it was last looked at in the name of this month or run. */
  optedOut(stamp: string): (customerId: string) => boolean
  /** Notes who was found to have opted out; what was noted under other stamps is dropped. */
  noteOptedOut(stamp: string, customerIds: readonly string[]): void
  /** Begins to replace all that is acknowledged or in doubt by what the CRM holds. */
  rebuild(): JournalRebuild
  /** All writes of one customer, oldest first. */
  writesOf(customerId: string): readonly JournalledWrite[]
  /** The request whose answer last confirmed a customer's contact; null for none, or one of version 3. */
  confirmationOf(customerId: string): RequestAnswer | null
  /** Removes every trace of a customer from the file. */
  forget(customerId: string): void
  /** Puts a customer on the suppression list beside the journal, for good. */
  suppress(customerId: string): void
  /** True for a customer of whom nothing may be written. */
  isSuppressed(customerId: string): boolean
  /** All entries of the audit log as they stand, in order, each with whether the chain up to it is whole. */
  auditEntries(): IterableIterator<CheckedEntry>
  /** The last entry of the audit log, as kept apart from it; null for none. */
  auditHead(): AuditHead | null
  /** What the tables say now, to be compared with the audit log. */
  auditedTables(): AuditedTables
  close(): void
}

/** A request and its answer. */
export interface RequestAnswer {
  readonly requestId: number
  /** When it went out, `YYYY-MM-DDTHH:MM:SS.sssZ`. */
  readonly at: string
  /** By which the CRM knows its answer; null when it gave none. */
  readonly correlationId: string | null
}

/** The rows of the journal of which the audit log speaks, by numbers of the journal. */
export interface AuditedTables {
  acknowledged(): Iterable<readonly [customer: number, state: number]>
  operations(): Iterable<
    readonly [plan: number, position: number, customer: number, state: string, target: number]
  >
  states(): Iterable<readonly [state: number, content: string]>
}
