import { z } from 'zod'
import { moment, source } from './scalars.ts'

/** Where this issue stands among those of the shop, and how old its model is. */
export interface PlaybookHistory {
  /** 1 for the first issue that the history has of the shop, this one counted; later months are not. */
  readonly issueNumber: number
  /** The moment that the model in force was fitted as of: the issue's own, or earlier. */
  readonly modelAsOf: string
  readonly source: string
}

export const playbookHistory: z.ZodType<PlaybookHistory> = z.strictObject({
  issueNumber: z.int().min(1),
  modelAsOf: moment,
  source,
})
