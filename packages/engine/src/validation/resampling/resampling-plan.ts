/** A resampling method cut into jobs that do not see each other. */
export interface ResamplingPlan<Data, Result, Outcome> {
  /** What all jobs share: numbers, strings, plain objects and typed arrays. */
  readonly data: Data
  /** Jobs are numbered 0 to count - 1. */
  readonly count: number
  /** The outcome from the results of all jobs, in their order. */
  readonly finish: (results: readonly Result[]) => Outcome
}
