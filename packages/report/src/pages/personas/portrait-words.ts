/** The words of the portraits: cards, the table and the chart of the segments. Values come formatted. */
export interface PortraitWords {
  /** Heading of what is known of the typical customer. */
  readonly typical: string
  readonly since: (month: string) => string
  readonly trend: (p: { segment: string; first: string; last: string }) => string
  /** Label of the small line, and what stands beside it. */
  readonly size: string
  readonly trendFrom: (p: { month: string; customers: string }) => string
  readonly delivery: string
  readonly late: (share: string) => string
  readonly instalments: string
  readonly instalmentsValue: (count: string, n: number) => string
  readonly review: string
  readonly reviewValue: (p: { mean: string; count: string; n: number }) => string
  readonly categories: string
  readonly regions: string
  /** A category or region, and the share of the customers for whom it is known. */
  readonly tally: (name: string, share: string) => string
  readonly apart: string
  readonly apartValue: (p: { feature: string; median: string; elsewhere: string }) => string
  readonly nearly: string
  /** Takes one or two of the next, joined. */
  /** `n` customers of other groups, listed. */
  readonly nearlyValue: (from: string, n: number) => string
  readonly nearlyFrom: (p: { customers: string; segment: string }) => string
  readonly nearlyNobody: string
  readonly worth: string
  /** `each`: expected revenue a customer. */
  readonly worthValue: (p: { alive: string; each: string; months: string }) => string
  /** How the lines of the cards are to be read. */
  readonly reading: string
  /** Column heads and the notes of the segment table. */
  readonly customersHead: string
  readonly yearRevenue: string
  readonly toDate: string
  readonly averageOrder: string
  readonly ordersEach: string
  readonly reviewHead: string
  readonly tableNote: string
  /** Where reviews are known. */
  readonly reviewMean: string
  readonly rounding: string
  readonly chart: string
  readonly chartDescription: string
  readonly tile: (p: { segment: string; customers: string; share: string; revenueShare: string }) => string
  readonly legend: (p: { share: string; revenueShare: string }) => string
  /** Over the strip: revenue of twelve months, or where that is not known to date. */
  readonly strip: string
  readonly stripToDate: string
}
