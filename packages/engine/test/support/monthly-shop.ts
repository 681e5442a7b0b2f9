import type { TimePoint } from '../../src/index.ts'

/** Days since the last order and money of one customer. */
export type Seen = readonly [recencyDays: number, monetary: number]

/** The first of `month`, counted in thirty days from January 2018, with everyone a single buyer. */
export function monthOf(month: number, customers: readonly Seen[]): TimePoint {
  const asOf = new Date(Date.UTC(2018, 0, 1 + 30 * month)).toISOString().slice(0, 10)
  const columns = {
    recencyDays: Float64Array.from(customers, ([days]) => days),
    frequency: new Float64Array(customers.length).fill(1),
    monetary: Float64Array.from(customers, ([, money]) => money),
  }
  return { asOf, table: { customerIds: customers.map((_, row) => `c${row}`), columns } }
}

/** A value near the standard normal distribution: twelve uniform ones, less their mean. */
export function nearNormal(random: () => number): number {
  let sum = -6
  for (let part = 0; part < 12; part++) sum += random()
  return sum
}
