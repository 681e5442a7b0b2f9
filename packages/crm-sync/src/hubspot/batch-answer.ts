import { z } from 'zod'

/** What is used of a batch answer; HubSpot may leave out or add everything else. */
export interface BatchAnswer {
  readonly results: readonly BatchResult[]
  readonly errors: readonly BatchError[]
}

export interface BatchResult {
  readonly id: string
  readonly new?: boolean | undefined
  readonly objectWriteTraceId?: string | undefined
  readonly properties: Readonly<Record<string, string | null>>
}

export interface BatchError {
  readonly category: string
  readonly message: string
  readonly context: Readonly<Record<string, readonly string[]>>
  readonly errors: readonly { readonly code?: string | undefined }[]
}

const stringLists = z.record(z.string(), z.array(z.string()))

const schema = z.object({
  results: z
    .array(
      z.object({
        id: z.string(),
        new: z.boolean().optional(),
        objectWriteTraceId: z.string().optional(),
        properties: z.record(z.string(), z.string().nullable()).default({}),
      }),
    )
    .default([]),
  errors: z
    .array(
      z.object({
        category: z.string().default('UNKNOWN_ERROR'),
        message: z.string().default(''),
        context: stringLists.catch({}).default({}),
        errors: z
          .array(z.object({ code: z.string().optional() }))
          .catch([])
          .default([]),
      }),
    )
    .default([]),
})

/** Reads a batch answer; null when it has another shape, which says nothing about what was written. */
export function readBatchAnswer(body: unknown): BatchAnswer | null {
  const parsed = schema.safeParse(body)
  return parsed.success ? parsed.data : null
}

/** What is used of an answer that refuses a whole request. */
export interface Refusal {
  readonly category: string
  readonly message: string
  readonly context: Readonly<Record<string, readonly string[]>>
  readonly errors: readonly {
    readonly code?: string | undefined
    readonly context: Readonly<Record<string, readonly string[]>>
  }[]
}

const context = stringLists.catch({}).default({})

const refusalSchema = z.object({
  category: z.string().catch('BAD_REQUEST').default('BAD_REQUEST'),
  message: z.string().catch('').default(''),
  context,
  errors: z
    .array(z.object({ code: z.string().optional(), context }))
    .catch([])
    .default([]),
})

/** Reads an error answer, whatever its shape. */
export function readRefusal(body: unknown): Refusal {
  const parsed = refusalSchema.safeParse(body)
  return parsed.success ? parsed.data : { category: 'BAD_REQUEST', message: '', context: {}, errors: [] }
}
