/** A kind of customer that the generator plants; days count back from the last day of a two-year history. */
export interface PlantedGroup {
  readonly name: string
  /** Relative number of customers. */
  readonly weight: number
  readonly orders: readonly [fewest: number, most: number]
  readonly lastOrderDaysAgo: readonly [latest: number, earliest: number]
  readonly daysBetweenOrders: readonly [shortest: number, longest: number]
  /** Basket in the shop's currency: median and log-normal spread. */
  readonly basket: readonly [median: number, spread: number]
}

/**
 * Three kinds of one-time buyers and five kinds of repeat buyers (a quarter of all), set apart in recency, frequency
 * and basket, with enough overlap to be worth finding.
 */
export const plantedGroups: readonly [PlantedGroup, ...PlantedGroup[]] = [
  {
    name: 'recent big spender',
    weight: 13,
    orders: [1, 1],
    lastOrderDaysAgo: [2, 250],
    daysBetweenOrders: [0, 0],
    basket: [230, 0.32],
  },
  {
    name: 'recent small basket',
    weight: 28,
    orders: [1, 1],
    lastOrderDaysAgo: [2, 230],
    daysBetweenOrders: [0, 0],
    basket: [44, 0.38],
  },
  {
    name: 'lapsed small basket',
    weight: 34,
    orders: [1, 1],
    lastOrderDaysAgo: [200, 729],
    daysBetweenOrders: [0, 0],
    basket: [40, 0.4],
  },
  {
    name: 'loyal champion',
    weight: 5,
    orders: [6, 12],
    lastOrderDaysAgo: [1, 45],
    daysBetweenOrders: [20, 55],
    basket: [120, 0.3],
  },
  {
    name: 'steady regular',
    weight: 7,
    orders: [3, 5],
    lastOrderDaysAgo: [5, 110],
    daysBetweenOrders: [40, 110],
    basket: [62, 0.32],
  },
  {
    name: 'fresh second order',
    weight: 6,
    orders: [2, 2],
    lastOrderDaysAgo: [3, 90],
    daysBetweenOrders: [12, 70],
    basket: [52, 0.4],
  },
  {
    name: 'loyal but cooling',
    weight: 4,
    orders: [4, 8],
    lastOrderDaysAgo: [150, 270],
    daysBetweenOrders: [25, 60],
    basket: [110, 0.3],
  },
  {
    name: 'lapsed repeat buyer',
    weight: 3,
    orders: [2, 3],
    lastOrderDaysAgo: [330, 600],
    daysBetweenOrders: [20, 60],
    basket: [46, 0.35],
  },
]
