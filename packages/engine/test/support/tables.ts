import { createRandom, type FeatureTable } from '../../src/index.ts'

export type Customer = readonly [id: string, recencyDays: number, frequency: number, monetary: number]

export function tableOf(customers: readonly Customer[]): FeatureTable {
  return {
    customerIds: customers.map(([id]) => id),
    columns: {
      recencyDays: Float64Array.from(customers, ([, days]) => days),
      frequency: Float64Array.from(customers, ([, , orders]) => orders),
      monetary: Float64Array.from(customers, ([, , , amount]) => amount),
    },
  }
}

/** A small shop: mostly single orders, skewed amounts, recency over two years. */
export function randomShop(seed: number, count: number): Customer[] {
  const random = createRandom(seed)
  return Array.from({ length: count }, (_, index) => {
    const orders = random() < 0.7 ? 1 : 2 + Math.floor(-2 * Math.log(1 - random()))
    const amount = Math.round(100 * orders * Math.exp(3 + 2 * random())) / 100
    return [`c${index.toString(36)}`, Math.floor(700 * random()), orders, amount]
  })
}

export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = createRandom(seed)
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}
