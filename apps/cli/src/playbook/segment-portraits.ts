import { segmentBorders, segmentDistinctions, segmentMembers } from '@clientele/engine'
import type { PlaybookPortraits, SegmentPortrait } from '@clientele/report'
import type { CustomerFacts } from '@clientele/sql-eda'
import { birthMonth } from '../dates/birth-month.ts'
import { asOfMonth, shiftMonth } from '../dates/calendar-month.ts'
import type { MonthAnalysis } from '../month/analyse-month.ts'
import { portraitFacts } from './portrait-facts.ts'

const SOURCE = 'customer-facts'

/** The query of the portraits, to be cited. */
export function factsQuery({ sql }: CustomerFacts): { id: string; question: string; sql: string } {
  return {
    id: SOURCE,
    question:
      'What is known of each customer? With the segment of each, from the members file, every portrait can be recomputed.',
    sql,
  }
}

/** The portraits of all segments: values per customer, added up by segment, and what earlier issues say. */
export function segmentPortraits(analysis: MonthAnalysis): PlaybookPortraits {
  const { current, previous, month, facts, past } = analysis
  const { segmentation } = current
  const rows = rowsBySegment(analysis)
  const distinctions = segmentDistinctions(segmentation, furtherFeatures(facts, segmentation.customerIds))
  const borders = segmentBorders(segmentation)
  const births = {
    known: past.since,
    foundBefore: new Set(previous?.segmentation.segments.map(({ id }) => id)),
  }
  const lastIssue = past.issues.find((issue) => issue.month === shiftMonth(month, -1))
  return {
    yearFrom: asOfMonth(shiftMonth(month, -12)),
    segments: segmentation.segments.map(({ id }, index) => {
      const { year, ...rest } = portraitFacts(facts, rows[index] ?? new Uint32Array(0))
      return {
        id,
        since: birthMonth(id, month, births),
        ...rest,
        year: { ...year, previousRevenue: lastIssue?.yearRevenue.get(id) ?? null },
        distinctions: distinctions[index] ?? [],
        nearly: borders[index]?.from ?? [],
        trend: trendOf(analysis, index),
      }
    }),
    source: SOURCE,
  }
}

/** Beside the features of the table: what each of its customers has on average; NaN where that is not known. */
function furtherFeatures(
  { customerIds, columns }: CustomerFacts,
  inTable: readonly string[],
): Record<'deliveryDays' | 'instalments', Float64Array> {
  const rows = new Int32Array(inTable.length)
  let row = 0
  inTable.forEach((id, place) => {
    while ((customerIds[row] ?? id) < id) row++
    rows[place] = row
  })
  const mean = (totals: Float64Array, counts: Float64Array): Float64Array =>
    Float64Array.from(rows, (at) => {
      const count = counts[at] ?? 0
      return count > 0 ? (totals[at] ?? 0) / count : Number.NaN
    })
  return {
    deliveryDays: mean(columns.deliveryDays, columns.delivered),
    instalments: mean(columns.instalments, columns.instalmentOrders),
  }
}

/** Rows of the facts of each segment's customers; both are by customer id ascending. */
function rowsBySegment({ current: { segmentation }, facts }: MonthAnalysis): Uint32Array[] {
  const places = new Map(segmentation.segments.map((segment, index) => [segment, index]))
  const rows: number[][] = segmentation.segments.map(() => [])
  let row = 0
  for (const { customerId, segment } of segmentMembers(segmentation)) {
    while ((facts.customerIds[row] ?? customerId) < customerId) row++
    if (facts.customerIds[row] === customerId) rows[places.get(segment) ?? -1]?.push(row)
  }
  return rows.map((own) => Uint32Array.from(own))
}

/** Sizes in the months that are known: earlier issues, the month before as it was segmented anew, and this one. */
function trendOf({ current, previous, month, past }: MonthAnalysis, index: number): SegmentPortrait['trend'] {
  const own = current.segmentation.segments[index]
  if (own === undefined) return []
  const monthBefore = shiftMonth(month, -1)
  const point = (at: string, { size, share }: { size: number; share: number }) => ({
    month: at,
    customers: size,
    share,
  })
  const before = previous?.segmentation.segments.find(({ id }) => id === own.id)
  return [
    ...past.issues.flatMap((issue) => {
      const size = issue.sizes.get(own.id)
      return size === undefined || issue.month === monthBefore ? [] : [{ month: issue.month, ...size }]
    }),
    ...(before === undefined ? [] : [point(monthBefore, before)]),
    point(month, own),
  ]
}
