import { z } from 'zod'
import { type LocalText, localText } from './action-words.ts'

/** Days that a shop marks: a sale, a national day, or days on which nothing is sent. */
export interface CalendarDays {
  readonly kind: 'sale' | 'national' | 'quiet'
  /** First and last day, `YYYY-MM-DD`; one day where `to` is absent. */
  readonly from: string
  readonly to?: string | undefined
  readonly name: LocalText
}

const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/, 'must be a day such as 2018-09-07')
  .refine((text) => isDay(text), { error: 'is no day of the calendar' })

export const calendarDays: z.ZodType<CalendarDays> = z
  .strictObject({
    kind: z.enum(['sale', 'national', 'quiet']),
    from: day,
    to: day.optional(),
    name: localText,
  })
  .refine(({ from, to }) => to === undefined || from <= to, { error: 'from must not be after to' })

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
}
