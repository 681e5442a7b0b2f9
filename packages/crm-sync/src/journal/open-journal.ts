import { randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'
import type { ContactState } from '../contact-state.ts'
import type { ContactReading, RecordOutcome } from '../crm-adapter.ts'
import type { PlannedOperation, SyncPlan } from '../plan/sync-plan.ts'
import { acknowledgedReader } from './acknowledged-reader.ts'
import { type AuditHead, auditHeadFile } from './audit-head.ts'
import { auditLog, type CheckedEntry } from './audit-log.ts'
import { customerRecords, type JournalledWrite } from './customer-records.ts'
import { customerTable } from './customer-table.ts'
import { deadLetterReader } from './dead-letter-reader.ts'
import { findingKeeper } from './finding-keeper.ts'
import { journalFailure } from './journal-failure.ts'
import { openJournalFile } from './journal-file.ts'
import type { JournalParts } from './journal-parts.ts'
import { type JournalRebuild, journalRebuilder } from './journal-rebuild.ts'
import { type KnownContacts, knownContactsReader } from './known-contacts.ts'
import { lockJournal } from './lock-journal.ts'
import { planWriter } from './plan-writer.ts'
import { stateTable } from './state-table.ts'
import { openSuppressionList } from './suppression-list.ts'

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
  /** Positions of a plan's operations that are unknown, in ascending order. */
  unknownPositions(planId: number): readonly number[]
  /** What the CRM confirmed of one customer, when no later write is in doubt; otherwise null. */
  certainOf(customerId: string): ContactState | null
  /** Takes over what single contacts were found to hold, and that others are gone. */
  adopt(found: readonly ContactReading[], gone: readonly string[]): void
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

/** What {@link openJournal} takes beside the file. */
export interface JournalOptions {
  /** Names a journal that is made: letters, digits and hyphens. Default a random UUID. */
  readonly newId?: (() => string) | undefined
  /** The local key as 64 hexadecimal digits. Default that of `<file>.key`, which is made with the journal. */
  readonly key?: string | undefined
  /** Milliseconds since 1970, for the audit log. Default the clock of this machine. */
  readonly now?: (() => number) | undefined
}

/**
 * Opens the journal of one CRM account, making the file when it is not there. SQLite with a write-ahead log and
 * full synchronisation: what a method returned from survives a crash of the machine.
 *
 * Customers are in it under HMAC-SHA-256 of their ids, and the ids themselves only sealed: without the key, which is a file
 * beside it or comes from elsewhere, nobody learns who they are.
 *
 * @param file path of the journal; one file per CRM account
 * @throws CrmError `BAD_JOURNAL` for a file that is something else, which stays as it is, or cannot be opened;
 *   `JOURNAL_KEY` when its key is missing or another
 *
 * @example
 * const journal = openJournal('crm-journal.db')
 */
export function openJournal(file: string, options: JournalOptions = {}): Journal {
  const { newId = randomUUID, now = Date.now } = options
  const { database, pseudonyms, key, isMigrated } = openJournalFile(file, {
    newId,
    givenKey: options.key,
    now,
  })
  const suppression = openSuppressionList(file, key)
  const customers = customerTable(database, pseudonyms)
  const states = stateTable(database)
  const audit = auditLog(database, pseudonyms.auditKey)
  const head = auditHeadFile(file)
  const first = audit.head()
  if (isMigrated && first !== null) head.write(first)
  const parts: JournalParts = {
    database,
    customers,
    states,
    audit,
    now: () => new Date(now()).toISOString(),
    late: (work) => {
      const transaction = parts.atomic(work)
      return (...given) => {
        database.pragma('synchronous = NORMAL')
        try {
          return transaction(...given)
        } finally {
          database.pragma('synchronous = FULL')
        }
      }
    },
    atomic: (work) => {
      const transaction = database.transaction(work)
      return (...given) => {
        try {
          const before = audit.head()
          const result = transaction.immediate(...given)
          const after = audit.head()
          if (after !== null && after.seq !== before?.seq) head.write(after)
          return result
        } catch (cause) {
          throw cause instanceof Database.SqliteError ? journalFailure(file, cause) : cause
        }
      }
    },
  }
  const id = database.prepare<[], string>('SELECT id FROM identity').pluck().get() ?? ''
  const written = database
    .prepare<[], number>(
      `SELECT EXISTS (SELECT 1 FROM acknowledged)
         OR EXISTS (SELECT 1 FROM operations WHERE state IN ('sent', 'unknown'))`,
    )
    .pluck()
  const revision = database.prepare<[], number>('SELECT value FROM revision').pluck()
  const known = knownContactsReader(database, customers, states)
  return {
    id,
    known,
    ...acknowledgedReader(database, customers, states, known),
    hasWritten: () => written.get() === 1,
    revision: () => revision.get() ?? 0,
    lock: () => lockJournal(file),
    ...deadLetterReader(database, customers),
    ...planWriter(parts),
    ...journalRebuilder(parts),
    ...customerRecords(parts),
    ...findingKeeper(parts),
    suppress: (customerId) => suppression.add(customerId),
    isSuppressed: (customerId) => suppression.has(customerId),
    auditEntries: () => audit.entries(),
    auditHead: () => head.read(),
    auditedTables: () => auditedTables(database),
    close: () => {
      head.close()
      database.close()
    },
  }
}

function auditedTables(database: Database.Database): AuditedTables {
  const rows = <Row>(sql: string): Iterable<Row> => database.prepare<[], Row>(sql).raw().iterate()
  return {
    acknowledged: () => rows('SELECT customer, state FROM acknowledged'),
    operations: () => rows('SELECT plan_id, position, customer, state, target FROM operations'),
    states: () => rows('SELECT id, content FROM states'),
  }
}
