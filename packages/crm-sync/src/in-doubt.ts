import { CrmError } from './errors.ts'

/** The same error for a write that had begun: nobody knows whether the CRM carried it out. Anything else as it is. */
export function inDoubt(error: unknown): unknown {
  if (!(error instanceof CrmError)) return error
  const { code, message, cause, resumeAt } = error
  return new CrmError(code, message, { cause, resumeAt, outcomeUnknown: true })
}
