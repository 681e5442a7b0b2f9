import type { PlaybookPopulation } from '../../document/population/population.ts'
import type { SegmentPortrait } from '../../document/segment-portrait.ts'
import type { Issue, IssueSegment } from '../../issue.ts'
import { compare } from '../../measure/comparison.ts'
import { optionalShare } from '../../optional-share.ts'
import { yearRevenueShare } from './year-revenue.ts'

/** What stands in a cell: a value, with a smaller one under it, and whether it says that there is none. */
export interface Cell {
  readonly value: string
  readonly under?: string | undefined
  readonly small?: string | undefined
  readonly missing?: boolean | undefined
}

/** A column of the segment table. Cells of a population and of the total are empty where they would not add up. */
export interface SegmentColumn {
  readonly head: string
  readonly cell: (segment: IssueSegment) => Cell
  readonly population?: (population: PlaybookPopulation) => Cell
  readonly total?: () => Cell
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** The columns that the document has values for, in reading order. */
export function segmentColumns(issue: Issue): SegmentColumn[] {
  const { document, text, format } = issue
  const portraits = document.portraits?.segments
  const portraitOf = ({ id }: IssueSegment): SegmentPortrait | undefined =>
    portraits?.find((portrait) => portrait.id === id)
  const missing: Cell = { value: text.notAvailable, missing: true }
  const ofPortrait =
    (show: (portrait: SegmentPortrait) => string | null) =>
    (segment: IssueSegment): Cell => {
      const portrait = portraitOf(segment)
      const value = portrait === undefined ? null : show(portrait)
      return value === null ? missing : { value }
    }
  return [
    customersColumn(issue),
    changeColumn(issue),
    ...(portraits === undefined ? [] : yearColumns(issue, portraits)),
    revenueColumn(issue),
    ...(portraits === undefined
      ? []
      : [
          {
            head: text.portraits.averageOrder,
            cell: ofPortrait(({ orders, amount }) => (orders === 0 ? null : format.money(amount / orders))),
            total: () => {
              const orders = sum(portraits.map((portrait) => portrait.orders))
              const amount = sum(portraits.map((portrait) => portrait.amount))
              return orders === 0 ? missing : { value: format.money(amount / orders) }
            },
          },
          {
            head: text.portraits.ordersEach,
            cell: (segment: IssueSegment) =>
              segment.customers === 0
                ? missing
                : ofPortrait(({ orders }) => format.decimal(orders / segment.customers, 2))(segment),
            total: () =>
              issue.customers === 0
                ? missing
                : {
                    value: format.decimal(
                      sum(portraits.map((portrait) => portrait.orders)) / issue.customers,
                      2,
                    ),
                  },
          },
        ]),
    {
      head: text.segments.recency,
      cell: ({ medians }) => ({ value: format.days(medians.recencyDays) }),
    },
    ...(portraits === undefined
      ? [
          {
            head: text.segments.frequency,
            cell: ({ medians }: IssueSegment) => ({ value: format.median(medians.frequency) }),
          },
        ]
      : []),
    {
      head: text.segments.monetary,
      cell: ({ medians }) => ({ value: format.money(medians.monetary) }),
    },
    ...(portraits?.some(({ reviews }) => reviews !== null)
      ? [
          {
            head: text.portraits.reviewHead,
            cell: ofPortrait(({ reviews }) => (reviews === null ? null : format.decimal(reviews.mean, 2))),
          },
        ]
      : []),
  ]
}

function customersColumn({ text, format, customers }: Issue): SegmentColumn {
  const cell = (value: number): Cell => ({
    value: format.count(value),
    under: customers > 0 ? format.share(value / customers) : text.notAvailable,
  })
  return {
    head: text.portraits.customersHead,
    cell: (segment) => ({ value: format.count(segment.customers), under: format.share(segment.share) }),
    population: (population) => cell(population.customers),
    total: () => cell(customers),
  }
}

/** Customers of today less those of the previous issue; they add up with the dissolved segments. */
function changeColumn({ document: { movement }, customers, text, format }: Issue): SegmentColumn {
  const before = sum(movement?.previousSegments.map((segment) => segment.customers) ?? [])
  const missing: Cell = { value: text.notAvailable, missing: true }
  return {
    head: text.segments.change,
    cell: (segment) =>
      movement === null
        ? missing
        : {
            value: format.difference(segment.customers - (segment.previousCustomers ?? 0)),
            small: segment.previousCustomers === null ? text.segments.newSegment : undefined,
          },
    total: () => (movement === null ? missing : { value: format.difference(customers - before) }),
  }
}

function revenueColumn({ document, text, format }: Issue): SegmentColumn {
  const all = sum(document.populations.map((population) => population.revenue))
  const cell = (revenue: number): Cell => ({
    value: format.money(revenue),
    under: all > 0 ? format.share(revenue / all) : text.notAvailable,
  })
  return {
    head: document.portraits === undefined ? text.segments.revenue : text.portraits.toDate,
    cell: (segment) => ({
      value: format.money(segment.revenue),
      under: optionalShare({ text, format }, segment.revenueShare),
    }),
    population: (population) => cell(population.revenue),
    total: () => cell(all),
  }
}

/** Revenue of the last twelve months, and its change where an issue of a month ago tells it of some segment. */
function yearColumns(issue: Issue, portraits: readonly SegmentPortrait[]): SegmentColumn[] {
  const { document, text, format } = issue
  const revenues = portraits.map(({ year }) => year.revenue)
  const all = sum(revenues)
  const of = (ids: readonly string[]): number =>
    sum(portraits.map(({ id, year }) => (ids.includes(id) ? year.revenue : 0)))
  const cell = (revenue: number): Cell => ({
    value: format.money(revenue),
    under: optionalShare({ text, format }, yearRevenueShare(revenue, all)),
  })
  const revenue: SegmentColumn = {
    head: text.portraits.yearRevenue,
    cell: ({ id }) => cell(of([id])),
    population: ({ segments }) => cell(of(segments.map(({ id }) => id))),
    total: () => cell(all),
  }
  const change: SegmentColumn = {
    head: text.segments.change,
    cell: ({ id }) => {
      const year = portraits.find((portrait) => portrait.id === id)?.year
      const before = document.movement?.previousSegments.find((segment) => segment.id === id)
      const previous = year?.previousRevenue ?? null
      const comparison = compare({
        value: year?.revenue ?? null,
        previous,
        isShare: false,
        base: before?.customers ?? null,
      })
      if (comparison.kind === 'change') return { value: format.change(comparison.size) }
      return comparison.kind === 'undefined' || previous === null
        ? { value: text.notAvailable, missing: true }
        : { value: text.figures.from(format.money(previous)) }
    },
  }
  const isTold = document.movement !== null && portraits.some(({ year }) => year.previousRevenue !== null)
  return isTold ? [revenue, change] : [revenue]
}
