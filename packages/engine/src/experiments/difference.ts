/** A difference, treated minus control, with its 95 % confidence interval (two-sided). */
export interface Difference {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** The difference made so many times: what a difference per customer is for a whole arm. */
export function timesCustomers({ value, low, high }: Difference, customers: number): Difference {
  return { value: value * customers, low: low * customers, high: high * customers }
}
