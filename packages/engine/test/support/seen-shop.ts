import { createRandom, type FeatureTable, type TimePoint } from '../../src/index.ts'

/** A month of 30 days after the first of January 2018. */
function dayText(day: number): string {
  return new Date(Date.UTC(2018, 0, 1 + day)).toISOString().slice(0, 10)
}

/** One purchase: who, on which day, for how much. */
export interface Purchase {
  readonly customer: string
  readonly day: number
  readonly amount: number
}

/** The shop as it is seen at the beginning of a day: customers with a purchase before it. */
export function seenOn(day: number, purchases: readonly Purchase[]): TimePoint {
  const seen = new Map<string, { last: number; orders: number; money: number }>()
  for (const { customer, day: bought, amount } of purchases) {
    if (bought >= day) continue
    const { last = bought, orders = 0, money = 0 } = seen.get(customer) ?? {}
    seen.set(customer, { last: Math.max(last, bought), orders: orders + 1, money: money + amount })
  }
  const customers = [...seen.values()]
  const table: FeatureTable = {
    customerIds: [...seen.keys()],
    columns: {
      recencyDays: Float64Array.from(customers, ({ last }) => day - 1 - last),
      frequency: Float64Array.from(customers, ({ orders }) => orders),
      monetary: Float64Array.from(customers, ({ money }) => money),
    },
  }
  return { asOf: dayText(day), table }
}

/** Purchases of a shop that grows: three loose groups at first, then newcomers of another kind. */
export function growingShop(seed: number, customers = 300): Purchase[] {
  const random = createRandom(seed)
  const normal = (): number => Array.from({ length: 12 }, random).reduce((sum, value) => sum + value, -6)
  return Array.from({ length: customers }, (_, index) => {
    const group = index % 5
    const [from, to, mean] = (
      [
        [-60, 0, 4],
        [-320, -150, 3.2],
        [-200, -40, 6],
        [0, 42, 4.8],
        [42, 126, 4.4],
      ] as const
    )[group]
    const day = Math.floor(from + (to - from) * random())
    const amount = Math.round(100 * Math.exp(mean + 0.6 * normal())) / 100
    return { customer: `c${index}`, day, amount }
  })
}
