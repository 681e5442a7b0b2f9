import { z } from 'zod'
import { count, month, share, source } from './scalars.ts'

/** What a test is judged by: the share of customers who order in the month, or revenue per customer. */
export type TestMetric = 'ordered' | 'revenue'

export const testMetric: z.ZodType<TestMetric> = z.enum(['ordered', 'revenue'])

/** Customers of a segment who are left alone by its action, drawn for the coming month. */
export interface PlannedTest {
  readonly id: string
  /** Id of the segment. */
  readonly segment: string
  readonly metric: TestMetric
  /** Asked for. */
  readonly share: number
  readonly from: string
  /** The last month of it. */
  readonly to: string
  /** Of the segment, without those whom the holdout of all leaves alone. */
  readonly customers: number
  /** Drawn: left alone by this action. */
  readonly control: number
}

/** Who is left alone in the month after the issue's; absent when nothing of the kind is configured. */
export interface PlannedTests {
  /** The month in which the lists of this issue are used. */
  readonly month: string
  /** Left alone by every action; null when there is no such holdout. */
  readonly holdout: {
    readonly share: number
    readonly from: string
    readonly customers: number
    readonly heldOut: number
  } | null
  readonly tests: readonly PlannedTest[]
  readonly source: string
}

export const plannedTests: z.ZodType<PlannedTests> = z.strictObject({
  month,
  holdout: z.strictObject({ share, from: month, customers: count, heldOut: count }).nullable(),
  tests: z.array(
    z.strictObject({
      id: z.string().min(1),
      segment: z.string().min(1),
      metric: testMetric,
      share,
      from: month,
      to: month,
      customers: count,
      control: count,
    }),
  ),
  source,
})
