import type { Issue } from '../../issue.ts'

/** Of all revenue of twelve months; null when that is not positive. */
export function yearRevenueShare(revenue: number, all: number): number | null {
  return all > 0 ? revenue / all : null
}

/** Share of revenue of each segment, in their order: of the last twelve months, or to date where these are not known. */
export function chartedRevenueShares({ document, segments }: Issue): (number | null)[] {
  const portraits = document.portraits?.segments
  if (portraits === undefined) return segments.map(({ revenueShare }) => revenueShare)
  const all = portraits.reduce((sum, { year }) => sum + year.revenue, 0)
  return segments.map(({ id }) => {
    const portrait = portraits.find((one) => one.id === id)
    return portrait === undefined ? null : yearRevenueShare(portrait.year.revenue, all)
  })
}
