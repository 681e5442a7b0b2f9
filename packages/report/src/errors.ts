/** What can go wrong in this package; the command line turns these into one line each. */
export type ReportErrorCode = 'BAD_DOCUMENT' | 'BAD_PAGE' | 'BAD_WORDS' | 'NO_BROWSER' | 'BROWSER_FAILED'

/** The one error class of `@clientele/report`: `code` for programs, `message` (one sentence with the cure) for people. */
export class ReportError extends Error {
  override readonly name = 'ReportError'
  readonly code: ReportErrorCode

  constructor(code: ReportErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
