/** Every way a command can be refused by the command line itself; the packages add their own codes. */
export type CliErrorCode =
  | 'ACTIONS_BROKEN'
  | 'ANSWER_MISSING'
  | 'CONFIG_BROKEN'
  | 'CONFIG_EXISTS'
  | 'CONFIG_NOT_FOUND'
  | 'CONTACTS_BROKEN'
  | 'CRM_NOT_CONFIGURED'
  | 'K_INVALID'
  | 'MONTH_EMPTY'
  | 'MONTH_INVALID'
  | 'MONTH_OUT_OF_RANGE'
  | 'OLD_NODE'
  | 'OPTION_INVALID'
  | 'OUTPUT_UNWRITABLE'
  | 'PDF_MISSING'
  | 'SHOP_EMPTY'
  | 'SOURCE_CHANGED'
  | 'SOURCE_NOT_FOUND'
  | 'STOPPED'
  | 'TOKEN_MISSING'
  | 'USAGE'

/** Exit codes of DESIGN: done, unexpected failure, wrong use or input, safety brake, done with rejected records. */
export const EXIT = { done: 0, unexpected: 1, wrongUse: 2, brake: 3, rejected: 4 } as const

/** A refusal: one sentence that names the offending value and the cure, with a stable code. */
export class CliError extends Error {
  readonly code: CliErrorCode
  readonly exitCode: number

  constructor(code: CliErrorCode, message: string, options?: { exitCode?: number; cause?: unknown }) {
    super(message, { cause: options?.cause })
    this.name = 'CliError'
    this.code = code
    this.exitCode = options?.exitCode ?? EXIT.wrongUse
  }
}
