import { segmentTreemap } from '../../charts/segment-treemap.ts'
import type { PlaybookPopulation } from '../../document/population/population.ts'
import type { Issue } from '../../issue.ts'
import { optionalShare } from '../../optional-share.ts'
import type { Page } from '../page.ts'
import { segmentTag } from '../segment-tag.ts'
import { sourceNote } from '../source-note.ts'
import { type Cell, type SegmentColumn, segmentColumns } from './segment-columns.ts'
import { segmentsRules } from './segments-rules.ts'
import { segmentsTemplate } from './segments-template.ts'
import { chartedRevenueShares } from './year-revenue.ts'

/** How large each segment is, in customers and in money: a map of tiles, and the table whose sums are the base. */
export const segmentsPage: Page = {
  id: 'segments',
  template: segmentsTemplate,
  rules: segmentsRules,
  opensSheet: true,
  title: (text) => text.segments.title,
  isPresent: () => true,
  view: (issue) => {
    const { document, text, format, customers, segments } = issue
    const columns = segmentColumns(issue)
    const cells = (show: (column: SegmentColumn) => Cell | undefined): Cell[] =>
      columns.map((column) => show(column) ?? { value: '' })
    return {
      title: text.segments.title,
      lead: text.segments.lead({
        customers: text.customersCount(format.count(customers), customers),
        count: format.count(segments.length),
        n: segments.length,
      }),
      heads: [text.segments.segment, ...columns.map(({ head }) => head)],
      span: columns.length + 1,
      rest: columns.length - 2,
      words: text.segments,
      populations: document.populations.map((population) => ({
        name: text.population(population.rule.minFrequency, population.rule.maxFrequency),
        cells: cells((column) => column.population?.(population)),
        empty: population.segments.length === 0 ? text.segments.empty : null,
        rows: rowsOf(issue, population, columns),
      })),
      dissolved: dissolved(issue),
      total: { name: text.total, cells: cells((column) => column.total?.()) },
      note: notes(issue).join(' '),
      sources: sourceNote(issue, [
        ...document.populations.map((population) => population.source),
        ...(document.portraits === undefined ? [] : [document.portraits.source]),
      ]),
      chart: segments.some((segment) => segment.customers > 0) ? chart(issue) : null,
    }
  },
}

function rowsOf(issue: Issue, population: PlaybookPopulation, columns: readonly SegmentColumn[]): object[] {
  return issue.segments
    .filter((segment) => segment.population === population)
    .map((segment) => ({ tag: segmentTag(segment), cells: columns.map(({ cell }) => cell(segment)) }))
}

function chart(issue: Issue): object {
  const { text, format, segments } = issue
  const shares = chartedRevenueShares(issue)
  return {
    heading: text.portraits.chart,
    layouts: (['wide', 'narrow'] as const).map((layout) => ({
      layout,
      svg: segmentTreemap(issue, shares, layout, {
        id: `chart-treemap-${layout}`,
        title: text.portraits.chart,
        description: text.portraits.chartDescription,
      }),
    })),
    legend: segments.map((segment, index) => ({
      ...segmentTag(segment),
      shares: text.portraits.legend({
        share: format.share(segment.share),
        revenueShare: optionalShare(issue, shares[index] ?? null),
      }),
    })),
  }
}

function notes(issue: Issue): string[] {
  const { document, text, format, segments } = issue
  const { movement, portraits } = document
  return [
    portraits === undefined ? text.segments.mediansNote : text.portraits.tableNote,
    ...(portraits?.segments.some(({ reviews }) => reviews !== null) ? [text.portraits.reviewMean] : []),
    movement === null
      ? text.segments.noPrevious
      : text.segments.changeAgainst(format.month(movement.previousMonth)),
    ...(shownSum(segments.map(({ share }) => share)) === 1000 || segments.length === 0
      ? []
      : [text.portraits.rounding]),
  ]
}

/** Sum of shares as they are shown, in thousandths. */
function shownSum(shares: readonly number[]): number {
  return shares.reduce((sum, share) => sum + Math.round(share * 1000), 0)
}

/** Segments of the previous issue that this one has not: without them the changes would not add up. */
function dissolved({ document, segments, language, text, format }: Issue): object[] {
  const today = new Set(segments.map((segment) => segment.id))
  return (document.movement?.previousSegments ?? [])
    .filter(({ id, customers }) => !today.has(id) && customers > 0)
    .map(({ name, customers }) => ({
      name: name[language],
      change: format.difference(-customers),
      note: text.segments.dissolvedNote,
    }))
}
