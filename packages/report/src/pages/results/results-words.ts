import type { ImmeasurableReason, TestVerdict } from '../../document/test-results.ts'

/** A difference between two ends, written out. */
export interface RangeWords {
  readonly value: string
  readonly low: string
  readonly high: string
}

/** The words of the page on the results of tests. */
export interface ResultsWords {
  readonly title: string
  readonly lead: (month: string) => string
  readonly intention: string
  readonly everybody: string
  readonly testNamed: (id: string) => string
  readonly columns: {
    readonly group: string
    readonly customers: string
    readonly ordered: string
    readonly rate: string
    readonly revenue: string
    readonly perCustomer: string
  }
  readonly treated: string
  readonly control: string
  readonly difference: string
  readonly interval: (p: { low: string; high: string }) => string
  readonly verdicts: Readonly<Record<TestVerdict, string>>
  readonly reasons: Readonly<
    Record<ImmeasurableReason, (p: { treated: string; control: string; fewest: string }) => string>
  >
  readonly says: Readonly<Record<Exclude<TestVerdict, 'not-measurable'>, string>>
  readonly buyers: (p: RangeWords) => string
  readonly revenue: (p: RangeWords) => string
  /** Where nothing is shown: only the ends of the intervals are said. */
  readonly mayHide: (p: { buyers: RangeWords; revenue: RangeWords | null }) => string
  /** The comparison over all months so far, in one sentence; `rate` null where there are only counts. */
  readonly since: (p: {
    month: string
    treated: { readonly buyers: string; readonly customers: string }
    control: { readonly buyers: string; readonly customers: string }
    rate: RangeWords | null
    verdict: string
  }) => string
  readonly next: (p: { verdict: TestVerdict; lastMonth: string | null; isLast: boolean }) => string
  readonly judgedBy: Readonly<Record<'ordered' | 'revenue', string>>
  readonly chart: string
  readonly chartDescription: (rows: string) => string
  readonly worse: string
  readonly better: string
  readonly points: (value: string) => string
  readonly rule: (p: { fewest: string }) => string
  readonly chance: string
  readonly absent: string
}
