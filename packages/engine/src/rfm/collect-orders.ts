import { EngineError } from '../engine-error.ts'
import { millisecondsOf, type OrderMoment } from './order-moment.ts'

/** An order, or one line of it. */
export interface OrderRow {
  readonly customerId: string
  /** Rows with the same id are one order. Without it the row is an order of its own. */
  readonly orderId?: string
  readonly orderedAt: OrderMoment
  /** In the currency of the shop, taken to the ten-thousandth; negative for a refund. */
  readonly amount: number
}

/** An order with its rows added up. */
export interface CustomerOrder {
  readonly customerId: string
  /** Of its earliest row, in milliseconds. */
  readonly placedAt: number
  readonly tenThousandths: number
}

// Half of what a double holds exactly in ten-thousandths: 450 thousand million currency units.
const LARGEST_AMOUNT = 4.5e11

/** The orders placed before `end`, from their rows before `end`, with notes on refunds and on what is later. */
export function collectOrders(
  rows: readonly OrderRow[],
  end: number,
  kind: 'number' | 'string',
): { readonly placed: readonly CustomerOrder[]; readonly notes: readonly string[] } {
  const alone: CustomerOrder[] = []
  const byId = new Map<string, CustomerOrder>()
  let later = 0
  let refunds = 0
  rows.forEach((row, index) => {
    checkRow(row, index)
    const placedAt = millisecondsOf(row.orderedAt, kind, `row ${index}`)
    const { customerId, orderId } = row
    if (placedAt >= end) {
      later++
      return
    }
    if (row.amount < 0) refunds++
    // Halves away from zero, so that a sale and its refund cancel out.
    const tenThousandths = Math.sign(row.amount) * Math.round(Math.abs(row.amount) * 10_000)
    const known = orderId === undefined ? undefined : byId.get(orderId)
    if (orderId === undefined) alone.push({ customerId, placedAt, tenThousandths })
    else if (known === undefined) byId.set(orderId, { customerId, placedAt, tenThousandths })
    else if (known.customerId !== customerId) throw twoCustomers(index)
    else {
      byId.set(orderId, {
        customerId,
        placedAt: Math.min(known.placedAt, placedAt),
        tenThousandths: known.tenThousandths + tenThousandths,
      })
    }
  })
  const notes: string[] = []
  if (later > 0) notes.push(`${later} rows are dated at or after the as-of moment and were not looked at.`)
  if (refunds > 0) notes.push(`${refunds} rows have a negative amount; they are kept in the sums.`)
  return { placed: [...alone, ...byId.values()], notes }
}

function checkRow({ customerId, orderId, amount }: OrderRow, index: number): void {
  if (typeof customerId !== 'string' || customerId === '') {
    throw new EngineError(
      'INVALID_VALUE',
      `rfmTable: the customer id in row ${index} is empty or no text; leave the row out or write the id as text.`,
    )
  }
  if (orderId !== undefined && (typeof orderId !== 'string' || orderId === '')) {
    throw new EngineError(
      'INVALID_VALUE',
      `rfmTable: the order id in row ${index} is empty or no text; leave it out where there is none.`,
    )
  }
  // Rows come from files and JSON: a missing amount must not count as 0.
  if (typeof amount === 'number' && Math.abs(amount) <= LARGEST_AMOUNT) return
  throw new EngineError(
    'INVALID_VALUE',
    `rfmTable: the amount in row ${index} is ${amount}; give a finite number of at most ${LARGEST_AMOUNT} in size.`,
  )
}

function twoCustomers(index: number): EngineError {
  return new EngineError(
    'INVALID_VALUE',
    `rfmTable: the order id in row ${index} belongs to another customer in an earlier row; make order ids unique in the shop.`,
  )
}
