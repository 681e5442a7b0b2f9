import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type OrderRow, type RfmTableOptions, rfmTable, segmentCustomers } from '../../src/index.ts'
import golden from '../golden/features/rfm-table.json' with { type: 'json' }
import { refusal } from '../support/engine-error.ts'
import { shuffled } from '../support/tables.ts'

const asOf = '2018-08-01T00:00:00'
const order = (customerId: string, orderedAt: string, amount: number, orderId?: string): OrderRow => ({
  customerId,
  orderedAt,
  amount,
  ...(orderId === undefined ? {} : { orderId }),
})
const plain = (rows: readonly OrderRow[], options: Partial<RfmTableOptions> = {}) => {
  const { customerIds, columns, notes } = rfmTable(rows, { asOf, ...options })
  return {
    customerIds,
    recencyDays: [...(columns.recencyDays ?? [])],
    frequency: [...(columns.frequency ?? [])],
    monetary: [...(columns.monetary ?? [])],
    notes,
  }
}

describe('rfmTable', () => {
  it('counts whole days, orders and money per customer, ascending by id', () => {
    expect(
      plain([
        order('b', '2018-07-31T23:59:59', 10),
        order('a', '2018-07-30T23:59:59', 20.1),
        order('a', '2018-07-30', 0.2),
        order('Z', '2018-07-31 00:00', 5),
      ]),
    ).toEqual({
      customerIds: ['Z', 'a', 'b'],
      recencyDays: [1, 1, 0],
      frequency: [1, 2, 1],
      monetary: [5, 20.3, 10],
      notes: [],
    })
  })

  it('takes rows with one order id for one order, placed at its earliest row', () => {
    const lines = [
      order('a', '2018-07-20', 10, 'x'),
      order('a', '2018-07-10', 30, 'x'),
      order('a', '2018-07-12', -15, 'x'),
    ]
    expect(plain(lines)).toEqual({
      customerIds: ['a'],
      recencyDays: [22],
      frequency: [1],
      monetary: [25],
      notes: ['1 rows have a negative amount; they are kept in the sums.'],
    })
    expect(plain(lines, { windowDays: 20 }).customerIds).toEqual([])
  })

  it('does not see what is dated at or after the as-of moment', () => {
    const past = [order('a', '2018-07-10', 30, 'x')]
    const future = [order('a', asOf, -30, 'x'), order('b', '2019-01-01', 5), order('b', '2019-01-01', 5, 'x')]
    const { notes, ...table } = plain([...past, ...future])
    expect(table).toMatchObject({ customerIds: ['a'], frequency: [1], monetary: [30] })
    expect(notes).toEqual(['3 rows are dated at or after the as-of moment and were not looked at.'])
  })

  it('keeps a window, and says who fell out of it', () => {
    const rows = [
      order('a', '2018-05-03', 30),
      order('a', '2018-05-02T23:59:59', 30),
      order('b', '2017-05-03', 30),
    ]
    expect(plain(rows, { windowDays: 90 })).toMatchObject({
      customerIds: ['a'],
      frequency: [1],
      notes: ['1 customers ordered before the window only and are left out.'],
    })
  })

  it('counts the orders of all time beside those of the window', () => {
    const rows = [order('a', '2018-07-03', 30), order('a', '2017-05-02', 30)]
    const { columns } = rfmTable(rows, { asOf, windowDays: 90 })
    expect([columns.frequency?.[0], columns.lifetimeOrders?.[0]]).toEqual([1, 2])
  })

  it('counts an hour as an hour in milliseconds, whatever the zone', () => {
    const rows = [{ customerId: 'a', orderedAt: 1000, amount: 1 }]
    expect([...(rfmTable(rows, { asOf: 86_400_999 }).columns.recencyDays ?? [])]).toEqual([0])
    expect([...(rfmTable(rows, { asOf: 86_401_000 }).columns.recencyDays ?? [])]).toEqual([1])
  })

  it('adds money up to the ten-thousandth', () => {
    const cents = Array.from({ length: 1000 }, () => order('a', '2018-07-01', 0.1))
    expect(plain(cents).monetary).toEqual([100])
    expect(plain(cents, { monetary: 'mean' }).monetary).toEqual([0.1])
  })

  it.each(golden.cases)(
    'equals a pandas group-by (window $windowDays, $monetary)',
    ({ windowDays, monetary, table }) => {
      const { notes: _, ...ours } = plain(golden.orders, {
        asOf: golden.asOf,
        monetary: monetary as 'total' | 'mean',
        ...(windowDays === null ? {} : { windowDays }),
      })
      expect(ours).toEqual(table)
    },
  )

  it('gives an empty table for no order', () => {
    expect(plain([])).toMatchObject({ customerIds: [], recencyDays: [], notes: [] })
  })

  it('is a feature table', () => {
    expect(
      segmentCustomers(rfmTable(golden.orders, { asOf: golden.asOf }), { seed: 1 }).segments.length,
    ).toBeGreaterThan(3)
  })

  const day = fc.integer({ min: 1, max: 28 }).map((date) => `2018-07-${String(date).padStart(2, '0')}`)
  const cents = fc.integer({ min: -5000, max: 100_000 }).map((amount) => amount / 100)
  const anyRows = fc.array(
    fc
      .tuple(fc.constantFrom('a', 'b', 'c'), day, cents, fc.constantFrom('1', '2', undefined))
      .map(([customer, at, amount, id]) => order(customer, at, amount, id && `${customer}${id}`)),
  )

  it('does not depend on the order of the rows, to the last bit', () => {
    fc.assert(
      fc.property(anyRows, fc.integer(), (rows, seed) => {
        expect(plain(shuffled(rows, seed))).toEqual(plain(rows))
      }),
    )
  })

  it('never changes by rows that lie in the future', () => {
    fc.assert(
      fc.property(anyRows, anyRows, (past, later) => {
        const future = later.map((row) => ({ ...row, orderedAt: String(row.orderedAt).replace('07', '08') }))
        const { notes: _, ...before } = plain(past)
        expect(plain([...past, ...future])).toMatchObject(before)
      }),
    )
  })

  it.each([
    '2018-02-30',
    '2018-7-1',
    '2018-07-01T25:00',
    '2018-07-01T10:60',
    '2018-07-01T10:00:00Z',
    '2018-07-01T10:00:00+02:00',
    '01/07/2018',
    '',
  ])('refuses the moment %j and names the row', (moment) => {
    const rows = [order('secret', '2018-07-01', 1), order('secret', moment, 1)]
    const message = refusal('INVALID_VALUE', () => plain(rows))
    expect(message).toContain('row 1')
    expect(message).not.toContain('secret')
  })

  it('refuses moments of two kinds, and numbers that are none', () => {
    refusal('INVALID_VALUE', () => plain([{ customerId: 'a', orderedAt: 5, amount: 1 }]))
    refusal('INVALID_VALUE', () => plain([order('a', '2018-07-01', 1)], { asOf: 5 }))
    refusal('INVALID_VALUE', () => plain([], { asOf: Number.NaN }))
    refusal('INVALID_VALUE', () => plain([], { asOf: Infinity }))
    refusal('INVALID_VALUE', () => plain([], { asOf: 'now' }))
  })

  it.each([Number.NaN, Infinity, -Infinity, 1e12])('refuses the amount %s', (amount) => {
    refusal('INVALID_VALUE', () => plain([order('a', '2018-07-01', amount)]))
  })

  it.each([
    [{ customerId: 'a', orderedAt: '2018-07-01', amount: null }],
    [{ customerId: 'a', orderedAt: '2018-07-01', amount: '12' }],
    [{ customerId: 'a', orderedAt: '2018-07-01' }],
    [{ customerId: 7, orderedAt: '2018-07-01', amount: 1 }],
    [{ orderedAt: '2018-07-01', amount: 1 }],
    [{ customerId: 'a', orderId: null, orderedAt: '2018-07-01', amount: 1 }],
    [{ customerId: 'a', orderId: '', orderedAt: '2018-07-01', amount: 1 }],
  ])('takes nothing for granted about rows from JSON: refuses %j', (row) => {
    expect(refusal('INVALID_VALUE', () => plain([JSON.parse(JSON.stringify(row))]))).toContain('row 0')
  })

  it('lets a sale and its refund cancel out, halves of a ten-thousandth too', () => {
    const rows = [order('a', '2018-07-01', 0.03125, 'x'), order('a', '2018-07-02', -0.03125, 'x')]
    expect(plain(rows).monetary).toEqual([0])
  })

  it('refuses another way to sum', () => {
    refusal('INVALID_ARGUMENT', () => plain([], { monetary: 'median' as 'mean' }))
  })

  it('refuses an empty customer id, an order of two customers and a window of nothing', () => {
    refusal('INVALID_VALUE', () => plain([order('', '2018-07-01', 1)]))
    const shared = [order('a', '2018-07-01', 1, 'x'), order('b', '2018-07-01', 1, 'x')]
    expect(refusal('INVALID_VALUE', () => plain(shared))).toContain('row 1')
    for (const windowDays of [0, -1, Number.NaN, Infinity]) {
      refusal('INVALID_ARGUMENT', () => plain([], { windowDays }))
    }
  })
})
