import type { Issue, IssueSegment } from '../../issue.ts'
import { optionalShare } from '../../optional-share.ts'

/** What silence gives up: orders of the month where these were counted everywhere, else a part of revenue. */
export function stillBring(issue: Issue, segments: readonly IssueSegment[]): string {
  const { document, text, format } = issue
  const counted = segments.flatMap(({ base }) => (base?.scope === 'segment' ? [base] : []))
  if (counted.length < segments.length) {
    const shares = segments.map(({ revenueShare }) => revenueShare)
    const share = shares.includes(null) ? null : shares.reduce<number>((sum, one) => sum + (one ?? 0), 0)
    return text.summary.stopRevenue(optionalShare(issue, share))
  }
  return text.summary.stopOrders({
    buyers: format.count(counted.reduce((sum, { events }) => sum + events, 0)),
    known: format.count(counted.reduce((sum, { customers }) => sum + customers, 0)),
    month: format.month(document.month),
  })
}
