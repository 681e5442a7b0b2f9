import type { Random } from '@clientele/engine'
import { stamp } from './calendar.ts'
import type { Product } from './catalogue.ts'
import { chance, pick, pickWeighted, wholeBetween } from './draw.ts'
import type { Purchase } from './make-customers.ts'

type Row = readonly (string | number)[]

/** The rows of one order, in the columns of the olist files. */
export interface OrderRows {
  readonly order: Row
  readonly customer: Row
  readonly items: readonly Row[]
  readonly payments: readonly Row[]
  readonly reviews: readonly Row[]
}

const day = 86_400

const fates: readonly [{ status: string; weight: number }, ...{ status: string; weight: number }[]] = [
  { status: 'delivered', weight: 970 },
  { status: 'canceled', weight: 16 },
  { status: 'unavailable', weight: 5 },
  { status: 'invoiced', weight: 4 },
  { status: 'processing', weight: 4 },
  { status: 'created', weight: 1 },
]

const comments = [
  'Très joli, conforme à la photo.',
  'Arrived quickly, well packed.',
  'The colour is "almost" as shown.',
  'Second order here, never disappointed 🙂',
  'Belle qualité\r\nje recommande',
  'Schön, aber der Versand war langsam.',
] as const

/** @param end first second that the history no longer knows: what would happen later has not happened */
export function makeOrder(
  random: Random,
  purchase: Purchase,
  number: number,
  products: readonly Product[],
  end: number,
): OrderRows {
  const serial = String(number).padStart(6, '0')
  const id = `O-${serial}`
  const { place } = purchase
  const journey = makeJourney(random, purchase.at, end)
  const items = journey.status === 'unavailable' ? [] : makeItems(random, purchase, id, products)
  const paid = items.length > 0 ? items.reduce((sum, { cents }) => sum + cents, 0) : purchase.basket
  return {
    order: [id, `A-${serial}`, journey.status, ...journey.stamps],
    customer: [`A-${serial}`, purchase.customerId, place.zip, place.city, place.region],
    items: items.map(({ row }) => row),
    payments: makePayments(random, id, paid),
    reviews: journey.deliveredAt === undefined ? [] : makeReviews(random, id, serial, journey, end),
  }
}

interface Journey {
  readonly status: string
  /** Placed, approved, shipped, delivered, promised; empty where it never came to it. */
  readonly stamps: readonly string[]
  readonly deliveredAt: number | undefined
  readonly late: boolean
}

function makeJourney(random: Random, placed: number, end: number): Journey {
  const fate = pickWeighted(random, fates).status
  const approved = placed + wholeBetween(random, 600, day)
  const shipped = approved + wholeBetween(random, day / 2, 2 * day)
  const crowded = new Date(placed * 1000).getUTCMonth() >= 10
  const delivered =
    shipped + wholeBetween(random, day, (chance(random, crowded ? 0.25 : 0.07) ? 12 : 4) * day)
  const promised = Math.floor(placed / day) * day + 8 * day
  const status = fate !== 'delivered' || delivered < end ? fate : shipped < end ? 'shipped' : 'processing'
  const reached = status === 'delivered' ? 3 : status === 'shipped' ? 2 : status === 'created' ? 0 : 1
  const past = [placed, approved, shipped, delivered].map((at, step) =>
    step <= reached && at < end ? stamp(at) : '',
  )
  return {
    status,
    stamps: [...past, stamp(promised)],
    deliveredAt: status === 'delivered' ? delivered : undefined,
    late: delivered >= promised + day,
  }
}

function makeItems(
  random: Random,
  purchase: Purchase,
  id: string,
  products: readonly Product[],
): { row: Row; cents: number }[] {
  const count = pickWeighted(random, [
    { value: 1, weight: 6 },
    { value: 2, weight: 3 },
    { value: 3, weight: 1 },
  ]).value
  return Array.from({ length: count }, (_, index) => {
    const product = productNear(random, purchase.basket / count, products)
    const freight = wholeBetween(random, 290, 690)
    const limit = stamp(purchase.at + 4 * day)
    return {
      row: [id, index + 1, product.id, product.sellerId, limit, euros(product.price), euros(freight)],
      cents: product.price + freight,
    }
  })
}

/** A product of about this price: one of the dozen around it. */
function productNear(random: Random, price: number, products: readonly Product[]): Product {
  const above = products.findIndex((product) => product.price >= price)
  const middle = above < 0 ? products.length - 1 : above
  const index = Math.min(Math.max(middle + wholeBetween(random, -6, 6), 0), products.length - 1)
  const product = products[index]
  if (product === undefined) throw new RangeError('a shop needs a product')
  return product
}

function makePayments(random: Random, id: string, cents: number): Row[] {
  const { type } = pickWeighted(random, [
    { type: 'credit_card', weight: 68 },
    { type: 'wallet', weight: 16 },
    { type: 'bank_transfer', weight: 11 },
    { type: 'debit_card', weight: 5 },
  ])
  const instalments =
    type === 'credit_card' && cents > 15_000 && chance(random, 0.4) ? wholeBetween(random, 2, 4) : 1
  const voucher = chance(random, 0.06) ? Math.min(wholeBetween(random, 5, 20) * 100, cents - 100) : 0
  const rest: Row = [id, 1, type, instalments, euros(cents - voucher)]
  return voucher > 0 ? [rest, [id, 2, 'voucher', 1, euros(voucher)]] : [rest]
}

function makeReviews(random: Random, id: string, serial: string, journey: Journey, end: number): Row[] {
  if (journey.deliveredAt === undefined || !chance(random, 0.55)) return []
  const created = Math.floor(journey.deliveredAt / day) * day + wholeBetween(random, 1, 9) * day
  if (created >= end) return []
  const points = pickWeighted(
    random,
    journey.late
      ? [
          { value: 1, weight: 4 },
          { value: 2, weight: 2 },
          { value: 3, weight: 2 },
          { value: 4, weight: 2 },
        ]
      : [
          { value: 5, weight: 60 },
          { value: 4, weight: 26 },
          { value: 3, weight: 8 },
          { value: 2, weight: 3 },
          { value: 1, weight: 3 },
        ],
  ).value
  const comment = chance(random, 0.4) ? pick(random, comments) : ''
  const answered = stamp(created + wholeBetween(random, 3600, 3 * day))
  return [[`R-${serial}`, id, points, '', comment, stamp(created), answered]]
}

function euros(cents: number): string {
  return (cents / 100).toFixed(2)
}
