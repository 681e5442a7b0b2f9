import {
  checkForecast,
  expectedOrders,
  expectedSpend,
  type FeatureTable,
  fitPurchaseModel,
  fitSpendModel,
  lifetimeValue,
  probabilityAlive,
} from '../../../src/index.ts'
import { shopOfBuyers } from '../shop-of-buyers.ts'
import type { SituationGroup } from './situation-group.ts'

type Buyer = readonly [recencyDays: number, tenureDays: number, frequency: number, monetary: number]

function shop(...buyers: Buyer[]): FeatureTable {
  const column = (place: number): Float64Array => Float64Array.from(buyers, (buyer) => buyer[place] ?? 0)
  return {
    customerIds: buyers.map((_, row) => `c${row}`),
    columns: {
      recencyDays: column(0),
      tenureDays: column(1),
      frequency: column(2),
      monetary: column(3),
    },
  }
}

const plan = { seed: 2, customers: 400, days: 500, r: 1, alpha: 60, a: 1, b: 2 }
const [ordinary] = shopOfBuyers(plan, [500]) as [FeatureTable]
const models = { purchases: fitPurchaseModel(ordinary), spend: fitSpendModel(ordinary) }
const few: readonly Buyer[] = [
  [10, 90, 2, 20],
  [5, 300, 3, 90],
  [40, 200, 2, 50],
]

export const buyersGroup: SituationGroup<FeatureTable> = {
  heading: 'Customers, the first and the last of their orders',
  situations: {
    'no customer': shop(),
    'one customer, one order': shop([10, 10, 1, 20]),
    'nobody came back': shop([10, 10, 1, 20], [50, 50, 1, 30], [90, 90, 2, 45]),
    'three came back': shop(...few, [30, 30, 1, 10]),
    'all customers equal': shop([10, 90, 2, 20], [10, 90, 2, 20], [10, 90, 2, 20]),
    'negative money': shop(...few.map(([one, other, orders, money]): Buyer => [one, other, orders, -money])),
    'all known for 0 days': shop([0, 0, 1, 20], [0, 0, 1, 30]),
    'last order before the first': shop(...few, [90, 80, 2, 20]),
    'above 100,000 days or orders': shop(...few, [0, 1e6, 2, 20]),
    NaN: shop(...few, [Number.NaN, 80, 2, 20]),
    'no tenure': {
      customerIds: ['a'],
      columns: {
        recencyDays: Float64Array.of(1),
        frequency: Float64Array.of(1),
        monetary: Float64Array.of(1),
      },
    },
  },
  calls: {
    fitPurchaseModel: (table) => fitPurchaseModel(table),
    probabilityAlive: (table) => probabilityAlive(models.purchases, table),
    expectedOrders: (table) => expectedOrders(models.purchases, table, 90),
    checkForecast: (table) => checkForecast(table, table, 90),
    fitSpendModel: (table) => fitSpendModel(table),
    expectedSpend: (table) => expectedSpend(models.spend, table),
    lifetimeValue: (table) => lifetimeValue(table, models),
  },
}
