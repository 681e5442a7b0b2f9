import type { CalendarDays } from '../../document/actions/calendar-day.ts'

/** Words of the calendar of sends. */
export interface CalendarWords {
  readonly title: string
  /** Where there are customers, and nothing is sent to them. */
  readonly absent: string
  readonly lead: (p: { month: string; sends: string; n: number }) => string
  readonly cap: (cap: string, n: number) => string
  readonly kinds: Readonly<Record<CalendarDays['kind'], string>>
  readonly marked: (kind: string, name: string) => string
  readonly perAction: string
  readonly action: string
  readonly days: string
  readonly people: string
  readonly perSegment: string
  readonly segment: string
  readonly sends: string
  readonly most: string
  readonly none: string
  readonly left: (p: { action: string; messages: string; n: number }) => string
  readonly proposal: string
  readonly dates: (days: string, month: string) => string
}
