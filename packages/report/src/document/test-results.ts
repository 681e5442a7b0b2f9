import { z } from 'zod'
import { type TestMetric, testMetric } from './planned-tests.ts'
import { count, month, source } from './scalars.ts'

/** What the customers of one arm did in the month. */
export interface TestArm {
  readonly customers: number
  /** Customers who ordered. */
  readonly buyers: number
  readonly orders: number
  readonly revenue: number
}

/** A difference, treated minus held out, with its 95 % interval. */
export interface TestDifference {
  readonly value: number
  readonly low: number
  readonly high: number
}

const verdicts = ['better', 'worse', 'no-difference-shown', 'not-measurable'] as const
const reasons = ['empty-arm', 'few-events', 'wide-interval'] as const

/** What the data can bear, said of the treated. */
export type TestVerdict = (typeof verdicts)[number]

/** Why a result is not measurable. */
export type ImmeasurableReason = (typeof reasons)[number]

/** Treated against held out, by intention to treat: whether anything was sent is not known. */
export interface TestComparison {
  readonly treated: TestArm
  readonly control: TestArm
  /** Of the share who ordered; null when an arm is empty. */
  readonly rate: TestDifference | null
  /** Of revenue per customer; null when an arm has fewer than two customers, or nobody's revenue differs. */
  readonly revenue: TestDifference | null
  /** Customers who ordered and would not have. */
  readonly incrementalBuyers: TestDifference | null
  readonly incrementalRevenue: TestDifference | null
  readonly verdict: TestVerdict
  /** Null unless not measurable. */
  readonly reason: ImmeasurableReason | null
}

/** One experiment in the month. */
export interface TestResult extends TestComparison {
  readonly id: string
  /** Id of the segment in which it ran; null for the holdout of all customers. */
  readonly segment: string | null
  readonly metric: TestMetric
  readonly from: string
  /** Null without an end. */
  readonly to: string | null
  /**
   * Those who took part from its start, over all its months so far; absent in the first of them, and where the start is
   * not remembered.
   */
  readonly sinceStart?: TestComparison | undefined
}

/** How the tests of the month ended; absent when none ran or there is no issue of the month before. */
export interface TestResults {
  readonly month: string
  /** The holdout of all customers first. */
  readonly results: readonly TestResult[]
  /** The queries that count what each customer ordered, in the month and since the starts. */
  readonly outcomes: readonly string[]
  readonly source: string
}

const arm = z.strictObject({ customers: count, buyers: count, orders: count, revenue: z.number() })
const difference = z.strictObject({ value: z.number(), low: z.number(), high: z.number() }).nullable()

const comparison = {
  treated: arm,
  control: arm,
  rate: difference,
  revenue: difference,
  incrementalBuyers: difference,
  incrementalRevenue: difference,
  verdict: z.enum(verdicts),
  reason: z.enum(reasons).nullable(),
}

export const testResults: z.ZodType<TestResults> = z.strictObject({
  month,
  results: z.array(
    z.strictObject({
      id: z.string().min(1),
      segment: z.string().min(1).nullable(),
      metric: testMetric,
      from: month,
      to: month.nullable(),
      ...comparison,
      sinceStart: z.strictObject(comparison).optional(),
    }),
  ),
  outcomes: z.array(source).min(1),
  source,
})
