import { randomUUID } from 'node:crypto'
import type { ContactState } from '../contact-state.ts'
import type { RecordOutcome } from '../crm-adapter.ts'
import type { PlannedOperation, SyncPlan } from '../plan/sync-plan.ts'
import { acknowledgedReader } from './acknowledged-reader.ts'
import { customerRecords, type JournalledWrite } from './customer-records.ts'
import { deadLetterReader } from './dead-letter-reader.ts'
import { openJournalFile } from './journal-file.ts'
import { type JournalRebuild, journalRebuilder } from './journal-rebuild.ts'
import { lockJournal } from './lock-journal.ts'
import { planWriter } from './plan-writer.ts'
import { openSuppressionList } from './suppression-list.ts'
import { unsettledReader } from './unsettled-reader.ts'

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
  /** What the CRM last confirmed, by customer id in code-unit order. */
  acknowledged(): ReadonlyMap<string, ContactState>
  /** What the CRM last confirmed of one customer; null for nothing. */
  acknowledgedOf(customerId: string): ContactState | null
  /**
   * Contacts whose state in the CRM is in doubt, with the state last sent: a write went out, and neither it nor a
   * later one was answered as applied.
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
  keepDeadLetters(customerIds: ReadonlySet<string>): void
  /** Positions of a plan's operations that are unknown, in ascending order. */
  unknownPositions(planId: number): readonly number[]
  /** Begins to replace all that is acknowledged or in doubt by what the CRM holds. */
  rebuild(): JournalRebuild
  /** All writes of one customer, oldest first. */
  writesOf(customerId: string): readonly JournalledWrite[]
  /** Removes every trace of a customer from the file. */
  forget(customerId: string): void
  /** Puts a customer on the suppression list beside the journal, for good. */
  suppress(customerId: string): void
  /** True for a customer of whom nothing may be written. */
  isSuppressed(customerId: string): boolean
  close(): void
}

/** What {@link openJournal} takes beside the file. */
export interface JournalOptions {
  /** Names a journal that is made: letters, digits and hyphens. Default a random UUID. */
  readonly newId?: (() => string) | undefined
}

/**
 * Opens the journal of one CRM account, making the file when it is not there. SQLite with a write-ahead log and
 * full synchronisation: what a method returned from survives a crash of the machine.
 *
 * @param file path of the journal; one file per CRM account
 * @throws CrmError `BAD_JOURNAL` for a file that is something else, which stays as it is, or cannot be opened
 *
 * @example
 * const journal = openJournal('crm-journal.db')
 */
export function openJournal(file: string, { newId = randomUUID }: JournalOptions = {}): Journal {
  const suppression = openSuppressionList(file)
  const database = openJournalFile(file, newId)
  const id = database.prepare<[], string>('SELECT id FROM identity').pluck().get() ?? ''
  const written = database
    .prepare<[], number>(
      `SELECT EXISTS (SELECT 1 FROM acknowledged)
         OR EXISTS (SELECT 1 FROM operations WHERE state IN ('sent', 'unknown'))`,
    )
    .pluck()
  const revision = database.prepare<[], number>('SELECT value FROM revision').pluck()
  return {
    id,
    ...acknowledgedReader(database),
    unsettled: unsettledReader(database),
    hasWritten: () => written.get() === 1,
    revision: () => revision.get() ?? 0,
    lock: () => lockJournal(file),
    ...deadLetterReader(database),
    ...planWriter(database),
    ...journalRebuilder(database),
    ...customerRecords(database),
    suppress: (customerId) => suppression.add(customerId),
    isSuppressed: (customerId) => suppression.has(customerId),
    close: () => {
      database.close()
    },
  }
}
