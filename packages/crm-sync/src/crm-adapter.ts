import type { ContactState } from './contact-state.ts'

/** One property that Clientele owns in the CRM, in words that no CRM has of its own. */
export interface FieldDefinition {
  /** Name in the CRM, for example `clientele_segment`. */
  readonly name: string
  readonly label: string
  readonly description: string
  /** `key` is unique text, `choice` one of the options, `choices` any number of them, `date` a day. */
  readonly kind: 'key' | 'text' | 'number' | 'date' | 'choice' | 'choices'
  /** For `choice` and `choices`: values that must exist; others already there are left alone. */
  readonly options: readonly FieldOption[]
}

export interface FieldOption {
  readonly value: string
  readonly label: string
}

export interface SchemaOptions {
  /** Kept in the CRM with the key property, by which journal and account know each other. */
  readonly journalId: string
  /**
   * True when contacts were written before: a CRM without the key property, or one that another journal wrote
   * last, is then the wrong CRM. Otherwise the journal takes the account over if that has no contacts.
   */
  readonly expectKey: boolean
  /** True to take an account with contacts over as well, for a journal that is about to learn of them. Default false. */
  readonly takeOver?: boolean | undefined
  readonly signal?: AbortSignal | undefined
}

/** Names of what had to be made; both empty when the CRM was ready. */
export interface SchemaReport {
  readonly created: readonly string[]
  readonly extended: readonly string[]
}

/** What a CRM account says about itself. */
export interface AccountReport {
  /** The journal that wrote it last; null when none did. */
  readonly journalId: string | null
}

/** One contact to write: the complete state of the owned fields, so that a repeat is harmless. */
export interface ContactInput {
  readonly customerId: string
  /** Unique in its batch; comes back with the answer. */
  readonly traceId: string
  readonly state: ContactState
  /** Names of the properties to write; the others may not exist and are left alone. Default all. */
  readonly fields?: ReadonlySet<string> | undefined
}

export interface WriteOptions {
  /** `upsert` makes missing contacts, `update` reports them as missing. */
  readonly mode: 'upsert' | 'update'
  readonly signal?: AbortSignal | undefined
}

/**
 * What became of one input. `missing` occurs only in mode `update`. The correlation id is the CRM's name for the answer
 * that says so, where it gives one.
 */
export type RecordOutcome = { readonly correlationId?: string | undefined } & (
  | { readonly state: 'applied'; readonly crmId: string; readonly created: boolean }
  | { readonly state: 'missing' }
  | {
      readonly state: 'rejected'
      readonly code: string
      readonly message: string
      /** True when the adapter knew without asking the CRM. */
      readonly unasked?: true
    }
  | { readonly state: 'unknown' }
)

/** What becomes of an input whose contact the CRM refuses to show: nothing is written that nobody could look at. */
export const UNREADABLE_CONTACT: RecordOutcome = {
  state: 'rejected',
  code: 'UNREADABLE',
  unasked: true,
  message: 'The CRM refuses to show the contact of this customer, so nothing was written.',
}

/**
 * What became of one write: each record by itself, in the order of the inputs, or a refusal of the whole write, with
 * which nothing was applied.
 */
export type BatchOutcome =
  | { readonly kind: 'accounted'; readonly records: readonly RecordOutcome[] }
  | {
      readonly kind: 'refused'
      readonly code: string
      readonly message: string
      /** Positions of the inputs to which the refusal is due; empty when it names none. */
      readonly culprits: readonly number[]
      readonly correlationId?: string | undefined
    }

/** A contact as the CRM holds it. */
export interface ContactReading {
  readonly customerId: string
  readonly crmId: string
  readonly state: ContactState
  /** True when the contact's own mark in the CRM says that it wants no marketing. */
  readonly optedOut?: boolean | undefined
  /** The CRM's name for the answer that says so, where it gives one. */
  readonly correlationId?: string | undefined
}

/** What a CRM says about the consent of customers. */
export interface ConsentReading {
  /** Those who want no marketing. */
  readonly optedOut: ReadonlySet<string>
  /** Those of whom the CRM refuses to say anything. */
  readonly unreadable: ReadonlySet<string>
}

/** In place of a contact that the CRM refuses to read, alone as in company: nothing is known of it. */
export const UNREADABLE = 'unreadable'

export interface AdapterCapabilities {
  /** Most contacts in one write. */
  readonly maxBatch: number
  /** Writes in flight at the same time. */
  readonly concurrency: number
  /** By what a contact is found, in this order. */
  readonly keys: readonly string[]
  /** How the CRM tells what became of single contacts: in the answer of the write, or when they are read back. */
  readonly results: 'by record' | 'read back'
  /** True when a write is taken in first and done later. */
  readonly jobs: boolean
  /** Where the tags are: in a property, or on the contact as the CRM's own. */
  readonly tags: 'property' | 'contact tags'
}

/** Requests sent so far, retries included. */
export interface AdapterTraffic {
  readonly reads: number
  readonly writes: number
}

/**
 * The port to a CRM. An adapter moves absolute values and accounts for every input; it decides nothing about
 * what is to be written. All methods throw {@link CrmError} when the CRM as a whole does not answer or refuses.
 */
export interface CrmAdapter {
  readonly name: string
  readonly capabilities: AdapterCapabilities
  /** Reads once, to learn that the CRM answers and takes the token, and whose it is; does not wait for one that is down. */
  check(signal?: AbortSignal): Promise<AccountReport>
  /** Makes the owned properties and options that are missing; refuses to take over foreign ones. */
  ensureSchema(fields: readonly FieldDefinition[], options: SchemaOptions): Promise<SchemaReport>
  /** Writes at most `capabilities.maxBatch` contacts. */
  upsert(inputs: readonly ContactInput[], options: WriteOptions): Promise<BatchOutcome>
  /**
   * Reads owned fields and consent by customer id, in the order asked; null where the CRM has no such contact, and
   * {@link UNREADABLE} where it refuses to say.
   */
  readBack(
    customerIds: readonly string[],
    signal?: AbortSignal,
  ): Promise<readonly (ContactReading | null | typeof UNREADABLE)[]>
  /**
   * Which of these customers, whom the journal does not know, have opted out in the CRM: by the contact of their customer id
   * or of their address.
   */
  optedOutAmong(customerIds: readonly string[], signal?: AbortSignal): Promise<ConsentReading>
  /** Reads the owned fields of all contacts that have a customer id, in pages, each contact once. */
  readAll(signal?: AbortSignal): AsyncIterable<readonly ContactReading[]>
  /** Deletes a contact for good, with its history; false when the CRM has none with this customer id. */
  erase(customerId: string, signal?: AbortSignal): Promise<boolean>
  traffic(): AdapterTraffic
}
