import { CrmError } from '../errors.ts'

/** The error that a status means for the whole run; null when it concerns the one request only. */
export function refusal(status: number, origin: string, rights: string): CrmError | null {
  if (status === 401) {
    return new CrmError(
      'WRONG_TOKEN',
      `The CRM at ${origin} refuses the token (401); set CLIENTELE_CRM_TOKEN to a valid one.`,
    )
  }
  if (status === 403) {
    return new CrmError(
      'MISSING_SCOPES',
      `The token may not do this in the CRM at ${origin} (403); give it ${rights}.`,
    )
  }
  if (status >= 300 && status < 400) {
    return new CrmError('NOT_A_CRM', `${origin} answers with a redirect (${status}); check the CRM address.`)
  }
  return null
}

/** Failures before a connection stands: the CRM has certainly not seen the request. */
const NOT_CONNECTED = new Set([
  'bad port',
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
])

/** True when a request failed before a connection stood. */
export function neverConnected(cause: unknown): boolean {
  return NOT_CONNECTED.has(networkCode(cause))
}

/** The error for a request that got no usable answer. */
export function networkFailure(cause: unknown, origin: string, effect: 'read' | 'write'): CrmError {
  const code = networkCode(cause)
  if (NOT_CONNECTED.has(code)) {
    return new CrmError('UNREACHABLE', `No CRM answers at ${origin} (${code}); is it running?`, { cause })
  }
  const what = cause instanceof SyntaxError ? 'an answer that is no JSON' : code
  return new CrmError('UNREACHABLE', `The CRM at ${origin} failed (${what}); try again later.`, {
    cause,
    outcomeUnknown: effect === 'write',
  })
}

function networkCode(cause: unknown): string {
  if (!(cause instanceof Error)) return 'no answer'
  const inner = cause.cause
  const errors = inner instanceof AggregateError ? inner.errors : [inner, cause]
  for (const error of errors) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  }
  // A port that HTTP clients refuse to call has no code, only this message.
  if (inner instanceof Error && inner.message === 'bad port') return inner.message
  return cause.name === 'TimeoutError' ? 'no answer in time' : 'connection lost'
}
