import { z } from 'zod'

/** A line in the languages that its author gave; a language that is missing falls back on the other. */
export type LocalText =
  | string
  | { readonly en: string; readonly fr?: string | undefined }
  | { readonly fr: string; readonly en?: string | undefined }

/** One line of at most 300 characters. */
export const line: z.ZodType<string> = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'must be one line')

export const localText: z.ZodType<LocalText> = z.union(
  [
    line,
    z.strictObject({ en: line, fr: line.optional() }),
    z.strictObject({ fr: line, en: line.optional() }),
  ],
  { error: 'must be one line of at most 300 characters, or { en, fr } with at least one of them' },
)
