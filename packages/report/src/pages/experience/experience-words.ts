import type { DeliveryDelay } from '../../document/experience.ts'

/** The words of the page on deliveries and reviews. */
export interface ExperienceWords {
  readonly title: string
  readonly absent: string
  readonly lead: (p: { month: string; share: string; due: string }) => string
  readonly leadNone: string
  readonly compared: (p: { inTime: string; late: string }) => string
  readonly repeat: (p: { days: string; inTime: string; late: string }) => string
  readonly recentlyLate: (p: { orders: string; n: number; days: string }) => string
  readonly recovery: (goal: string) => string
  readonly months: string
  readonly monthsUnit: string
  readonly panels: Readonly<Record<'late' | 'days' | 'low', string>>
  readonly panelDescription: (p: { first: string; last: string; value: string }) => string
  readonly onTheWay: (months: string) => string
  readonly onTheWayMonth: (p: { month: string; onTheWay: string; orders: string }) => string
  readonly delays: string
  readonly delay: Readonly<Record<DeliveryDelay, string>>
  readonly columns: {
    readonly delivered: string
    readonly reviews: string
    readonly mean: string
    readonly low: string
    readonly firstOrders: string
    readonly cameBack: (days: string) => string
    readonly region: string
    readonly orders: string
    readonly days: string
    readonly late: string
    readonly segment: string
  }
  readonly regions: string
  readonly regionsUnit: (p: { shown: string; all: string }) => string
  readonly segments: string
  readonly note: string
}
