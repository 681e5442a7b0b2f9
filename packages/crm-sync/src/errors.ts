/** What can go wrong between the members file and the CRM; the closed set of {@link CrmError} codes. */
export type CrmErrorCode =
  | 'BAD_EXPORT'
  | 'BAD_MEMBERS'
  | 'BAD_EMAILS'
  | 'BAD_ISSUE'
  | 'BAD_ADDRESS'
  | 'BAD_JOURNAL'
  | 'JOURNAL_BUSY'
  | 'JOURNAL_KEY'
  | 'JOURNAL_UNWRITABLE'
  | 'FENCED'
  | 'PLAN_CHANGED'
  | 'PLAN_STALE'
  | 'WRONG_TOKEN'
  | 'MISSING_SCOPES'
  | 'NOT_A_CRM'
  | 'UNREACHABLE'
  | 'NO_ANSWER'
  | 'RATE_LIMITED'
  | 'ABORTED'
  | 'SCHEMA_CONFLICT'
  | 'CRM_MISMATCH'
  | 'PORT_IN_USE'
  | 'BAD_MOCK_FILE'
  | 'BAD_FAULTS'
  | 'NODE_TOO_OLD'

/** What {@link CrmError} takes beside code and message. */
export interface CrmErrorOptions {
  readonly cause?: unknown
  /** True when a write was sent and nobody knows whether the CRM carried it out. Default false. */
  readonly outcomeUnknown?: boolean
  /** When the CRM takes requests again, `YYYY-MM-DDTHH:MM:SSZ`. Default not known. */
  readonly resumeAt?: string | undefined
}

/**
 * The one error class of this package. `message` is a single sentence with the cure; it never holds a
 * token, and never a customer id.
 */
export class CrmError extends Error {
  readonly code: CrmErrorCode
  readonly outcomeUnknown: boolean
  readonly resumeAt: string | undefined

  constructor(code: CrmErrorCode, message: string, options: CrmErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'CrmError'
    this.code = code
    this.outcomeUnknown = options.outcomeUnknown ?? false
    this.resumeAt = options.resumeAt
  }
}
