import { sparkline } from '../../charts/sparkline.ts'
import type { SegmentPortrait } from '../../document/segment-portrait.ts'
import { addMonths } from '../../format/calendar.ts'
import type { Issue, IssueSegment } from '../../issue.ts'

const months = 12
/** Months that a line needs, as for the key figures. */
const fewest = 3

/** The size of a segment over the months that are known, as a small line with gaps; null where these are too few. */
export function segmentTrend(issue: Issue, segment: IssueSegment, portrait: SegmentPortrait): object | null {
  const { document, text, format } = issue
  const [first] = portrait.trend
  if (first === undefined || portrait.trend.length < fewest) return null
  const sizes = new Map(portrait.trend.map(({ month, customers }) => [month, customers]))
  const line = Array.from({ length: months }, (_, index) => addMonths(document.month, index + 1 - months))
    .filter((month) => month >= first.month)
    .map((month) => sizes.get(month) ?? null)
  return {
    svg: sparkline(line, {
      id: `spark-segment-${segment.number}`,
      title: text.portraits.trend({
        segment: segment.name,
        first: format.month(first.month),
        last: format.month(document.month),
      }),
      description: portrait.trend
        .map(({ month, customers }) => `${format.month(month)}: ${format.count(customers)}`)
        .join('; '),
    }),
    first: text.portraits.trendFrom({
      month: format.monthShort(first.month),
      customers: format.count(first.customers),
    }),
  }
}
