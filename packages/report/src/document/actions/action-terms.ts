import { z } from 'zod'
import { share } from '../scalars.ts'
import { line } from './action-words.ts'

/** By what a message reaches a customer; `none`: nothing is sent, as when somebody is taken off a list. */
export const channels = ['email', 'sms', 'phone', 'push', 'post', 'none'] as const
export type Channel = (typeof channels)[number]

/** What an action takes to do, beside its cost. */
export const efforts = ['low', 'middle', 'high'] as const
export type Effort = (typeof efforts)[number]

/** Days of the week, Monday first. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

/** By how much more often customers order, as shares of their rate, and where that was seen. */
export interface ExpectedEffect {
  readonly low: number
  readonly high: number
  readonly source: string
}

/** When messages may go out: days of the week, and hours of the shop's time zone as `HH:MM`. */
export interface SendWindow {
  readonly days?: readonly Weekday[] | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** How often one action may write to one customer. */
export interface Cadence {
  readonly perWeek: number
  readonly perMonth: number
}

export const expectedEffect: z.ZodType<ExpectedEffect> = z
  .strictObject({ low: z.number().min(-1).max(10), high: z.number().min(-1).max(10), source: line })
  .refine(({ low, high }) => low <= high, { error: 'low must not be above high' })

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be an hour such as 09:30')

export const sendWindow: z.ZodType<SendWindow> = z
  .strictObject({
    days: z.array(z.enum(weekdays)).min(1).optional(),
    from: hour.optional(),
    to: hour.optional(),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from < to, {
    error: 'from must be before to',
  })

export const cadence: z.ZodType<Cadence> = z
  .strictObject({ perWeek: z.int().min(0).max(7), perMonth: z.int().min(0).max(31) })
  .refine(({ perWeek, perMonth }) => perWeek <= perMonth, { error: 'perWeek must not be above perMonth' })

export const effort: z.ZodType<Effort> = z.enum(efforts)
export const channel: z.ZodType<Channel> = z.enum(channels)
/** At most half: a holdout is the smaller part. */
export const holdoutShare: z.ZodType<number> = z.number().min(0).max(0.5)
export const offerCeiling: z.ZodType<number> = share
