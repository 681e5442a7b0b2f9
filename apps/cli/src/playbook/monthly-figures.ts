import type { Answer } from '@clientele/sql-eda'
import { type CalendarMonth, shiftMonth } from '../dates/calendar-month.ts'
import { answerRows } from './answer-rows.ts'
import { type MonthOfSales, salesByMonth } from './sales-by-month.ts'

/** A figure of any month; null where the answers do not have it. */
export type MonthlyFigure = (at: CalendarMonth) => number | null

/** Days within which a second order counts, and the months after which every customer of a month has had them. */
const SECOND_ORDER = { days: 90, months: 3 } as const

/** How figures are read from the answers of a month. */
export interface MonthlyFigures {
  /** The first month with a sale. */
  readonly first: CalendarMonth
  /** Of the sales of a month. */
  ofSales(figure: (row: MonthOfSales) => number | null): MonthlyFigure
  /** Of the orders of new and returning customers. */
  ofOrders(column: string): MonthlyFigure
  /** Of all customers at the end of a month; one in which nothing changed has no row. */
  atEndOf(column: string): MonthlyFigure
  /** Only where the shop had sales for a year by then. */
  ofWholeYears(figure: MonthlyFigure): MonthlyFigure
  /** Of the customers whose first order is just long enough ago, those who came again. */
  readonly secondOrderRate: MonthlyFigure
}

/** The figures of the months up to the month of an issue, from the answers as of its end. */
export function monthlyFigures(answers: readonly Answer[], month: CalendarMonth): MonthlyFigures {
  const sales = new Map(salesByMonth(answers, month).map((row) => [row.month, row]))
  const first = [...sales.keys()][0] ?? month
  const active = answerRows(answers, 'active-customers')
  const orders = new Map(answerRows(answers, 'new-and-returning').map((row) => [String(row.month), row]))
  const seconds = new Map(
    answerRows(answers, 'second-order-cohorts')
      .filter(({ days }) => days === SECOND_ORDER.days)
      .map((row) => [String(row.cohort), row]),
  )
  return {
    first,
    ofSales: (figure) => (at) => {
      const row = sales.get(at)
      return row === undefined ? null : figure(row)
    },
    ofOrders: (column) => (at) => numberOf(orders.get(at)?.[column]),
    atEndOf: (column) => (at) => numberOf(active.findLast((row) => String(row.month) <= at)?.[column]),
    ofWholeYears: (figure) => (at) => (first <= shiftMonth(at, -11) ? figure(at) : null),
    secondOrderRate: (at) => numberOf(seconds.get(shiftMonth(at, -SECOND_ORDER.months))?.share),
  }
}

const numberOf = (cell: Answer['rows'][number][string] | undefined): number | null =>
  cell == null ? null : Number(cell)
