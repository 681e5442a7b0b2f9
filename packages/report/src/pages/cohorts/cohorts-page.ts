import { secondOrderChart } from '../../charts/second-order-chart.ts'
import type { PlaybookCohorts } from '../../document/cohorts.ts'
import { addMonths } from '../../format/calendar.ts'
import type { Issue } from '../../issue.ts'
import { extremeCohorts, secondOrderCurve, wholeCohorts } from '../../measure/second-orders.ts'
import type { Page } from '../page.ts'
import { sourceNote } from '../source-note.ts'
import { fewestShaded, type TriangleRow, triangleCells, triangleTotals } from './cohort-triangle.ts'
import { cohortsRules } from './cohorts-rules.ts'
import { cohortsTemplate } from './cohorts-template.ts'

/** Cohorts that are shown: the month of the issue and the twelve before, so that the oldest is followed for a year. */
const shown = 13
/** Days after which the months are compared, as in the key figures. */
const comparedAfter = 90

/** New customers of each month: who bought again and when, what they brought so far, and how soon a second order comes. */
export const cohortsPage: Page = {
  id: 'cohorts',
  template: cohortsTemplate,
  rules: cohortsRules,
  title: (text) => text.cohorts.title,
  isPresent: ({ document }) =>
    document.cohorts?.retention.rows.some(({ buyers }) => buyers.length > 1) ?? false,
  whyAbsent: ({ text }) => text.cohorts.absent,
  view: (issue) => {
    const { text, document } = issue
    const { cohorts } = document
    if (cohorts === undefined) return {}
    const { retention, revenue, secondOrders } = recentCohorts(cohorts, document.month)
    return {
      head: text.cohorts,
      ...secondOrderView(issue, cohorts),
      triangles: [retentionTriangle(issue, retention), revenueTriangle(issue, retention, revenue)],
      reading: text.cohorts.reading(issue.format.count(fewestShaded)),
      sources: sourceNote(
        issue,
        [secondOrders, retention, revenue].map(({ source }) => source),
      ),
    }
  },
}

function recentCohorts(
  { retention, revenue, secondOrders }: PlaybookCohorts,
  month: string,
): PlaybookCohorts {
  const first = addMonths(month, 1 - shown)
  const recent = <Row extends { readonly month: string }>(rows: readonly Row[]): readonly Row[] =>
    rows.filter((row) => row.month >= first)
  return {
    retention: { ...retention, rows: recent(retention.rows) },
    revenue: { ...revenue, rows: recent(revenue.rows) },
    secondOrders: { ...secondOrders, rows: recent(secondOrders.rows) },
  }
}

function secondOrderView(issue: Issue, cohorts: PlaybookCohorts): object {
  const { format, text, document } = issue
  const words = text.cohorts
  const sizes = new Map(cohorts.retention.rows.map(({ month, customers }) => [month, customers]))
  const curve = secondOrderCurve(cohorts.secondOrders.rows, sizes)
  const last = curve?.points.at(-1)
  if (curve === null || last === undefined) return { lead: words.leadNone }
  const customers = text.customersCount(format.count(curve.customers), curve.customers)
  const recent = recentCohorts(cohorts, document.month).secondOrders.rows
  const extremes = extremeCohorts(wholeCohorts(recent, sizes, comparedAfter))
  const lines = recent
    .filter(({ month }) => (sizes.get(month) ?? 0) >= fewestShaded)
    .map(({ month, steps }) => ({
      name: format.month(month),
      points: steps
        .filter(({ followed }) => followed === sizes.get(month))
        .map(({ days, followed, cameBack }) => ({ days, share: cameBack / followed })),
    }))
  return {
    lead: words.lead({
      customers,
      from: format.month(curve.from),
      to: format.month(curve.to),
      share: format.share(last.share),
      days: format.days(last.days),
    }),
    extremes:
      extremes &&
      words.extremes({
        days: format.days(comparedAfter),
        best: format.month(extremes.best.month),
        bestShare: format.rate(extremes.best.cameBack / extremes.best.customers),
        bestCustomers: format.count(extremes.best.customers),
        worst: format.month(extremes.worst.month),
        worstShare: format.rate(extremes.worst.cameBack / extremes.worst.customers),
        worstCustomers: format.count(extremes.worst.customers),
        compared: format.count(extremes.compared),
      }),
    curveNote: words.curveNote(customers),
    charts: (['wide', 'narrow'] as const).map((layout) => ({
      layout,
      svg: secondOrderChart(
        issue,
        { name: `${format.monthShort(curve.from)} – ${format.monthShort(curve.to)}`, points: curve.points },
        lines,
        layout,
        {
          id: `chart-second-orders-${layout}`,
          title: words.curve,
          description: words.curveDescription({
            days: format.days(last.days),
            share: format.share(last.share),
            customers,
          }),
        },
      ),
    })),
  }
}

function retentionTriangle(issue: Issue, { rows }: PlaybookCohorts['retention']): object {
  const { format, text } = issue
  const later = rows.map(({ month, customers, buyers }) => ({
    month,
    customers,
    values: buyers.slice(1).map((value) => value / customers),
  }))
  const fine = Math.max(0, ...later.flatMap(({ values }) => values)) < 0.1
  const percent = (value: number): string =>
    value === 0 ? format.count(0) : format.decimal(value * 100, fine ? 2 : 1)
  return triangle(issue, later, triangleCells(later, 'zero', percent), {
    title: text.cohorts.retention,
    unit: text.cohorts.retentionUnit,
    first: 1,
    totals: triangleTotals(later).map(percent),
  })
}

function revenueTriangle(
  issue: Issue,
  retention: PlaybookCohorts['retention'],
  { rows }: PlaybookCohorts['revenue'],
): object {
  const { format, text, document } = issue
  const brought = retention.rows.map(({ month, customers }) => {
    const revenue = rows.find((row) => row.month === month)?.revenue ?? []
    return { month, customers, values: soFar(revenue).map((value) => value / customers) }
  })
  const largest = Math.max(0, ...brought.flatMap(({ values }) => values))
  // thirteen columns of seven digits are wider than the paper
  const thousands = largest >= 1e6
  const money = (value: number): string =>
    largest >= 1000 ? format.count(thousands ? value / 1000 : value) : format.decimal(value, 2)
  return triangle(issue, brought, triangleCells(brought, 'least', money), {
    title: text.cohorts.revenue,
    unit: text.cohorts.revenueUnit(document.shop.currency, thousands),
    first: 0,
    totals: [],
  })
}

/** Running totals. */
function soFar(values: readonly number[]): number[] {
  let sum = 0
  return values.map((value) => {
    sum += value
    return sum
  })
}

interface TriangleWords {
  readonly title: string
  readonly unit: string
  /** Months after the first order of the first column. */
  readonly first: number
  /** Of each column; empty where they would compare different customers. */
  readonly totals: readonly string[]
}

function triangle(
  { format, text }: Issue,
  rows: readonly TriangleRow[],
  cells: readonly object[][],
  { title, unit, first, totals }: TriangleWords,
): object {
  return {
    title,
    unit,
    columns: (cells[0] ?? []).map((_, index) => {
      const after = index + first
      return after === 0 ? text.cohorts.firstMonth : text.cohorts.after(format.count(after))
    }),
    rows: rows.map(({ month, customers }, index) => ({
      month: format.monthShort(month),
      customers: format.count(customers),
      cells: cells[index] ?? [],
    })),
    total:
      totals.length === 0
        ? null
        : { customers: format.count(rows.reduce((sum, row) => sum + row.customers, 0)), values: totals },
  }
}
