import type { Context } from 'hono'
import type { z } from 'zod'
import { badRequest } from './api-error.ts'

/**
 * The JSON body of a request in the shape given.
 *
 * @throws ApiFailure 400 for anything else
 */
export async function readBody<T>(context: Context, schema: z.ZodType<T>): Promise<T> {
  const json: unknown = await context.req.json().catch(() => {
    throw badRequest('Invalid input JSON')
  })
  const parsed = schema.safeParse(json)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw badRequest(`Invalid input JSON: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`)
}
