import type { z } from 'zod'
import { CrmError } from '../errors.ts'
import type { CrmResponse } from './read-answer.ts'

/**
 * The body of an answer that has to be one, in the shape that is used of it.
 *
 * @param what what was asked for, to complete "The CRM did not …"
 * @throws CrmError `NOT_A_CRM` for a refusal or another shape
 */
export function expectBody<T>({ status, body }: CrmResponse, schema: z.ZodType<T>, what: string): T {
  const parsed = schema.safeParse(body)
  if (status < 300 && parsed.success) return parsed.data
  throw new CrmError('NOT_A_CRM', `The CRM did not ${what} (${status}); check its kind and address.`)
}

/**
 * The same, with a refusal given back for a caller who may ask for less.
 *
 * @throws CrmError `NOT_A_CRM` for another shape
 */
export function bodyOrRefusal<T>(answer: CrmResponse, schema: z.ZodType<T>, what: string): T | CrmError {
  try {
    return expectBody(answer, schema, what)
  } catch (error) {
    if (error instanceof CrmError && answer.status >= 400) return error
    throw error
  }
}
