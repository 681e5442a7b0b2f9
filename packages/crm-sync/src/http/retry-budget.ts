/** Limits how many of a client's requests may be repetitions. */
export interface RetryBudget {
  /** Counts a request that is no repetition. */
  earn(): void
  /** Takes one repetition out of the budget; false when there is none left. */
  spend(): boolean
  /** Counts a repetition that is made whatever is left. */
  charge(): void
}

const SHARE = 0.1
const RESERVE = 10

/**
 * A budget of one repetition for ten requests, and ten more so that a small run is not lost to a few faults: when a
 * CRM fails often, repeating everything only adds to its load. What is not repeated now is written by the next run.
 * "Retry budget": Beyer et al., Site Reliability Engineering (2016), chapter 21.
 */
export function createRetryBudget(): RetryBudget {
  let requests = 0
  let spent = 0
  return {
    earn() {
      requests++
    },
    spend() {
      if (spent + 1 > SHARE * requests + RESERVE) return false
      spent++
      return true
    },
    charge() {
      spent++
    },
  }
}
