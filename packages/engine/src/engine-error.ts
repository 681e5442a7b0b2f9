/** Why the engine refused a question. Each code is explained in the message that carries it. */
export type EngineErrorCode =
  | 'DUPLICATE_CUSTOMER'
  | 'INDEX_UNDEFINED'
  | 'INVALID_ARGUMENT'
  | 'INVALID_VALUE'
  | 'K_OUT_OF_RANGE'
  | 'MODEL_UNDEFINED'
  | 'NO_ROWS'
  | 'POPULATIONS_INCOMPLETE'
  | 'POPULATIONS_OVERLAP'
  | 'SHAPE_MISMATCH'
  | 'SILHOUETTE_UNDEFINED'
  | 'UNKNOWN_COLUMN'
  | 'UNKNOWN_CUSTOMER'
  | 'WORKER_FAILED'
  | 'WORKERS_CLOSED'
  | 'ZERO_VARIANCE'

/**
 * The one error class of the engine. `code` is for programs, `message` for people: the function, the rule,
 * the offending value and the cure. Messages name columns and row numbers, never customers.
 *
 * @example
 * try { segmentCustomers(table, { seed: 1 }) } catch (error) {
 *   if (error instanceof EngineError && error.code === 'INVALID_VALUE') repair(error.message)
 * }
 */
export class EngineError extends Error {
  readonly code: EngineErrorCode

  constructor(code: EngineErrorCode, message: string) {
    super(message)
    this.name = 'EngineError'
    this.code = code
  }
}
