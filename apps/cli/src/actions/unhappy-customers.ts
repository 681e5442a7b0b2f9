import { type Segmentation, segmentMembers } from '@clientele/engine'
import type { CustomerFacts } from '@clientele/sql-eda'

/** Customers who left a bad review in the month before the as-of date; null when the shop has no reviews. */
export function unhappyCustomers({ customerIds, columns }: CustomerFacts): ReadonlySet<string> | null {
  if (!columns.reviews.some((reviews) => reviews > 0)) return null
  return new Set(customerIds.filter((_, row) => (columns.badReviews[row] ?? 0) > 0))
}

/** How many of them each segment has. */
export function unhappyBySegment(
  segmentation: Segmentation,
  unhappy: ReadonlySet<string>,
): { id: string; customers: number }[] {
  const counts = new Map(segmentation.segments.map(({ id }) => [id, 0]))
  for (const { customerId, segment } of segmentMembers(segmentation))
    if (unhappy.has(customerId)) counts.set(segment.id, (counts.get(segment.id) ?? 0) + 1)
  return Array.from(counts, ([id, customers]) => ({ id, customers }))
}
