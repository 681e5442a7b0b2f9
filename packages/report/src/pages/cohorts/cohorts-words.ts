/** The words of the page on cohorts. */
export interface CohortsWords {
  readonly title: string
  readonly absent: string
  /** `from` and `to` are the same where the curve rests on one month. */
  readonly lead: (p: { customers: string; from: string; to: string; share: string; days: string }) => string
  readonly leadNone: string
  readonly extremes: (p: {
    days: string
    best: string
    bestShare: string
    bestCustomers: string
    worst: string
    worstShare: string
    worstCustomers: string
    compared: string
  }) => string
  readonly curve: string
  readonly curveUnit: string
  readonly curveDescription: (p: { days: string; share: string; customers: string }) => string
  readonly curveNote: (customers: string) => string
  readonly all: string
  readonly retention: string
  readonly retentionUnit: string
  readonly revenue: string
  readonly revenueUnit: (currency: string, thousands: boolean) => string
  readonly month: string
  readonly customers: string
  readonly firstMonth: string
  readonly after: (months: string) => string
  readonly reading: (fewest: string) => string
}
