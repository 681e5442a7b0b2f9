import { z } from 'zod'
import { share } from '../scalars.ts'
import type { Channel } from './action-terms.ts'
import { line } from './action-words.ts'
import { type CalendarDays, calendarDays } from './calendar-day.ts'
import { type GivenAction, givenAction } from './given-action.ts'

/** What a shop says of its actions: costs, margin, changes to the library, actions of its own, marked days. */
export interface ActionsFile {
  /** What the shop keeps of a sale, 0 to 1, before the cost of the message. */
  readonly marginShare?: number | undefined
  /** Messages that a customer may get within seven days, of all actions together. Default 1. */
  readonly capPerWeek?: number | undefined
  /** Cost of one message, in the shop's currency. */
  readonly costs?: { readonly [channel in Channel]?: number | undefined } | undefined
  /** Who does what nobody else was named for. */
  readonly owner?: string | undefined
  readonly actions?: readonly GivenAction[] | undefined
  readonly calendar?: readonly CalendarDays[] | undefined
}

const cost = z.number().min(0).optional()

/**
 * The schema of an actions file, after YAML or JSON was read: unknown keys are refused.
 *
 * @example
 * actionsFile.parse({ marginShare: 0.3, costs: { email: 0.02 } })
 */
export const actionsFile: z.ZodType<ActionsFile> = z
  .strictObject({
    marginShare: share.optional(),
    capPerWeek: z.int().min(1).max(7).optional(),
    costs: z
      .strictObject({ email: cost, sms: cost, phone: cost, push: cost, post: cost, none: cost })
      .optional(),
    owner: line.optional(),
    actions: z.array(givenAction).optional(),
    calendar: z.array(calendarDays).optional(),
  })
  .superRefine(({ actions = [] }, context) => {
    const seen = new Set<string>()
    actions.forEach(({ id }, index) => {
      if (id !== undefined && seen.has(id))
        context.addIssue({
          code: 'custom',
          path: ['actions', index, 'id'],
          message: `"${id}" is given twice`,
        })
      if (id !== undefined) seen.add(id)
    })
  })
