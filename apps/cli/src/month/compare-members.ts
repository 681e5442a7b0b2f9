import type { ShopSegmentation } from './segment-shop.ts'

/** Customers that were in `from` last month (null: not a customer yet) and are in `to` now (null: no longer one). */
export interface Flow {
  readonly from: string | null
  readonly to: string | null
  readonly customers: number
}

/** Where the customers of both months went, and how many of each segment of last month have bought since. */
export interface MonthMovement {
  /** Non-zero flows, by segment order of last month, then of this month. */
  readonly flows: readonly Flow[]
  /** Per segment of last month: its customers with a sale since. */
  readonly buyersSince: ReadonlyMap<string, number>
}

/**
 * Follows every customer from last month's segment to this month's. Only customers of last month can be missing
 * now, when their orders stopped counting as sales between two imports.
 */
export function compareMembers(previous: ShopSegmentation, current: ShopSegmentation): MonthMovement {
  const flows = new Map<string, Flow>()
  const buyersSince = new Map(previous.segmentation.segments.map(({ id }) => [id, 0]))
  const count = (from: string | null, to: string | null): void => {
    const key = JSON.stringify([from, to])
    flows.set(key, { from, to, customers: (flows.get(key)?.customers ?? 0) + 1 })
  }
  const rowsBefore = new Map(previous.segmentation.customerIds.map((id, row) => [id, row]))
  current.segmentation.customerIds.forEach((id, row) => {
    const rowBefore = rowsBefore.get(id)
    rowsBefore.delete(id)
    const from = rowBefore === undefined ? null : segmentAt(previous, rowBefore)
    count(from, segmentAt(current, row))
    if (rowBefore !== undefined && from !== null && ordersAt(current, row) > ordersAt(previous, rowBefore))
      buyersSince.set(from, (buyersSince.get(from) ?? 0) + 1)
  })
  for (const row of rowsBefore.values()) count(segmentAt(previous, row), null)
  return { flows: [...flows.values()].sort(bySegmentOrder(previous, current)), buyersSince }
}

function segmentAt({ segmentation }: ShopSegmentation, row: number): string | null {
  return segmentation.segments[segmentation.segment[row] ?? -1]?.id ?? null
}

function ordersAt({ segmentation }: ShopSegmentation, row: number): number {
  return segmentation.table.columns.frequency?.[row] ?? 0
}

function bySegmentOrder(previous: ShopSegmentation, current: ShopSegmentation): (a: Flow, b: Flow) => number {
  const from: (string | null)[] = [...previous.segmentation.segments.map(({ id }) => id), null]
  const to: (string | null)[] = [...current.segmentation.segments.map(({ id }) => id), null]
  return (a, b) => from.indexOf(a.from) - from.indexOf(b.from) || to.indexOf(a.to) - to.indexOf(b.to)
}
