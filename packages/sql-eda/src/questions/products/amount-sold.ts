import type { CountParameter } from '../parameter.ts'

/** The amount that sellers are held against. */
export const amountSold: CountParameter = {
  name: 'more_than',
  kind: 'count',
  means: "in the shop's currency",
  default: 100_000,
  minimum: 0,
  maximum: 100_000_000_000,
}
