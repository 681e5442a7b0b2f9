import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { z } from 'zod'

/** Ends the handling of a request with an error answer in the words of a dialect. */
export class DialectFailure extends Error {
  readonly status: ContentfulStatusCode
  /** Short name of the fault; each dialect has its place for it. */
  readonly code: string

  constructor(status: ContentfulStatusCode, code: string, detail: string) {
    super(detail)
    this.name = 'DialectFailure'
    this.status = status
    this.code = code
  }
}

/**
 * The JSON body of a request in the shape given.
 *
 * @throws DialectFailure 400 for anything else
 */
export async function dialectBody<T>(context: Context, schema: z.ZodType<T>): Promise<T> {
  const json: unknown = await context.req.json().catch(() => undefined)
  const parsed = schema.safeParse(json)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new DialectFailure(400, 'invalid', `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim())
}
