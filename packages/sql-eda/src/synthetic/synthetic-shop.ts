import { createRandom, type Random } from '@clientele/engine'
import { SqlEdaError } from '../errors.ts'
import { dayNumber } from './calendar.ts'
import { categoryNames, makePlaces, makeProducts, makeSellers, type Place } from './catalogue.ts'
import { csvText } from './csv-text.ts'
import { wholeBetween } from './draw.ts'
import { headers } from './headers.ts'
import { makeCustomer } from './make-customers.ts'
import { makeOrder } from './make-order.ts'

export interface SyntheticShopOptions {
  /** Whole number; the same seed gives the same files. */
  readonly seed: number
  /** Persons; 1 to 1,000,000, default 6000. About a quarter of them buy more than once. */
  readonly customers?: number
  /** First and last calendar day of the orders, `YYYY-MM-DD`; default 2024-07-01 to 2026-06-30. */
  readonly firstDay?: string
  readonly lastDay?: string
}

export interface SyntheticShop {
  /** The nine files of the olist layout, complete CSV text by file name. */
  readonly files: Readonly<Record<string, string>>
  /** Planted group of every person, by customer id: what a segmentation should find again. */
  readonly planted: ReadonlyMap<string, string>
}

/**
 * Makes up a home-goods shop with eight planted kinds of customers, seasons, late deliveries, several items and
 * payments an order, and reviews, in the nine files of the olist layout. Persons, places and products do not exist.
 *
 * @returns files and planted groups; the same options give the same bytes
 * @throws SqlEdaError `BAD_OPTION` for a seed or number of customers out of range, or fewer than 90 days
 * @example syntheticShop({ seed: 1 }).files['olist_orders_dataset.csv']
 */
export function syntheticShop(options: SyntheticShopOptions): SyntheticShop {
  const { seed, customers = 6000, firstDay = '2024-07-01', lastDay = '2026-06-30' } = options
  const first = dayNumber(firstDay)
  const last = dayNumber(lastDay)
  check(Number.isSafeInteger(seed), `the seed must be a whole number, got ${seed}`)
  check(
    Number.isInteger(customers) && customers >= 1 && customers <= 1_000_000,
    `customers must be a whole number from 1 to 1000000, got ${customers}`,
  )
  check(last - first >= 89, `the history must have 90 days or more, got ${firstDay} to ${lastDay}`)

  const random = createRandom(seed)
  const places = makePlaces(random)
  const sellers = makeSellers(random, places)
  const products = makeProducts(random, sellers)
  const people = Array.from({ length: customers }, (_, index) =>
    makeCustomer(random, index, places, first, last),
  )
  const orders = people
    .flatMap(({ purchases }) => purchases)
    .sort((a, b) => a.at - b.at || (a.customerId < b.customerId ? -1 : 1))
    .map((purchase, index) => makeOrder(random, purchase, index + 1, products, (last + 1) * 86_400))

  const rows: Record<keyof typeof headers, readonly (readonly (string | number)[])[]> = {
    olist_customers_dataset: orders.map(({ customer }) => customer),
    olist_orders_dataset: orders.map(({ order }) => order),
    olist_order_payments_dataset: orders.flatMap(({ payments }) => payments),
    olist_order_items_dataset: orders.flatMap(({ items }) => items),
    olist_order_reviews_dataset: orders.flatMap(({ reviews }) => reviews),
    olist_products_dataset: products.map(({ id, category }) => [id, category, ...measures(random)]),
    olist_sellers_dataset: sellers.map(({ id, place }) => [id, place.zip, place.city, place.region]),
    olist_geolocation_dataset: places.flatMap((place) => points(random, place)),
    product_category_name_translation: categoryNames,
  }
  return {
    files: Object.fromEntries(
      Object.entries(headers).map(([name, header]) => [
        `${name}.csv`,
        csvText(header, rows[name as keyof typeof headers]),
      ]),
    ),
    planted: new Map(people.map(({ id, group }) => [id, group])),
  }
}

function check(holds: boolean, rule: string): void {
  if (!holds) throw new SqlEdaError('BAD_OPTION', `syntheticShop: ${rule}.`)
}

/** Name and description lengths, photos, weight, three sides. */
function measures(random: Random): number[] {
  const between = (low: number, high: number): number => wholeBetween(random, low, high)
  return [
    between(20, 60),
    between(80, 900),
    between(1, 6),
    between(100, 9000),
    between(8, 80),
    between(4, 60),
    between(8, 60),
  ]
}

function points(random: Random, { zip, city, region, latitude, longitude }: Place): (string | number)[][] {
  return Array.from({ length: 2 }, () => [
    zip,
    (latitude + random() / 50).toFixed(6),
    (longitude + random() / 50).toFixed(6),
    city,
    region,
  ])
}
