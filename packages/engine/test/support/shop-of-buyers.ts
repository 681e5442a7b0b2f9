import { createRandom, type FeatureTable } from '../../src/index.ts'

/** How the customers of a simulated shop order and leave, and over how many days. */
export interface BuyersPlan {
  readonly seed: number
  readonly customers: number
  readonly days: number
  readonly r: number
  readonly alpha: number
  readonly a: number
  readonly b: number
}

/**
 * A shop whose customers order and leave as the MBG/NBD model says, seen as of each of some days. Amounts
 * follow the Gamma-Gamma model with p = 4, q = 5, gamma = 100: 100 an order in the mean.
 */
export function shopOfBuyers(plan: BuyersPlan, asOfDays: readonly number[]): FeatureTable[] {
  const random = createRandom(plan.seed)
  const histories = Array.from({ length: plan.customers }, (_, index) => {
    const first = plan.days * random()
    const rate = drawGamma(random, plan.r) / plan.alpha
    const [one, other] = [drawGamma(random, plan.a), drawGamma(random, plan.b)]
    const times = [first]
    while (random() >= one / (one + other)) {
      const next = (times.at(-1) ?? 0) - Math.log(1 - random()) / rate
      if (next > plan.days) break
      times.push(next)
    }
    const perUnit = drawGamma(random, 5) / 100
    const orders = times.map((time) => ({ time: Math.floor(time), amount: drawGamma(random, 4) / perUnit }))
    return { id: `c${index}`, orders }
  })
  return asOfDays.map((asOf) => {
    const seen = histories
      .map(({ id, orders }) => ({ id, orders: orders.filter(({ time }) => time < asOf) }))
      .filter(({ orders }) => orders.length > 0)
    const column = (of: (one: (typeof seen)[number]) => number): Float64Array => Float64Array.from(seen, of)
    return {
      customerIds: seen.map(({ id }) => id),
      columns: {
        recencyDays: column(({ orders }) => asOf - (orders.at(-1)?.time ?? 0)),
        tenureDays: column(({ orders }) => asOf - (orders[0]?.time ?? 0)),
        frequency: column(({ orders }) => orders.length),
        monetary: column(({ orders }) => orders.reduce((sum, { amount }) => sum + amount, 0)),
      },
    }
  })
}

/** Marsaglia & Tsang (2000); below shape 1 by their boost. */
function drawGamma(random: () => number, shape: number): number {
  if (shape < 1) return drawGamma(random, shape + 1) * (1 - random()) ** (1 / shape)
  const d = shape - 1 / 3
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    const v = (1 + normal / Math.sqrt(9 * d)) ** 3
    if (v > 0 && Math.log(1 - random()) < 0.5 * normal ** 2 + d - d * v + d * Math.log(v)) return d * v
  }
}
