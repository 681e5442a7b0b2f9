import type { DeliveryDelay, PlaybookExperience } from '@clientele/report'
import type { Answer, AnswerRow } from '@clientele/sql-eda'
import { answerRows } from './answer-rows.ts'

/** What the questions call the classes of delay. */
export const DELAYS: Readonly<Record<string, DeliveryDelay>> = {
  'more than 14 days early': 'over-14-early',
  '8 to 14 days early': '8-14-early',
  '1 to 7 days early': '1-7-early',
  'on the day': 'on-the-day',
  '1 to 3 days late': '1-3-late',
  '4 to 7 days late': '4-7-late',
  'more than 7 days late': 'over-7-late',
}

const number = (value: unknown): number | null => (value == null ? null : Number(value))

/** Deliveries and reviews, the parts of which the shop knows something; null when there are none. */
export function experience(answers: readonly Answer[]): PlaybookExperience | null {
  /** Nothing for a question that is unavailable or has no row. */
  const part = <Row>(
    source: string,
    read: (row: AnswerRow) => Row,
  ): { rows: Row[]; source: string } | undefined => {
    const rows = answerRows(answers, source).map(read)
    return rows.length === 0 ? undefined : { rows, source }
  }
  const scores = (row: AnswerRow): { reviews: number; mean: number; lowShare: number } => ({
    reviews: Number(row.reviews),
    mean: Number(row.mean_score),
    lowShare: Number(row.low_share),
  })
  // A class that is not known here is refused by the schema of the document.
  const delay = (row: AnswerRow): DeliveryDelay => DELAYS[String(row.delivered)] as DeliveryDelay
  const deliveries = part('deliveries-by-month', (row) => ({
    month: String(row.month),
    orders: Number(row.orders),
    onTheWay: Number(row.on_the_way),
    meanDays: number(row.mean_days_to_deliver),
    due: Number(row.due),
    late: Number(row.late),
  }))
  const isDelivered = deliveries?.rows.some(({ meanDays, due }) => meanDays !== null || due > 0) ?? false
  const reviews = part('reviews-by-month', (row) => ({ month: String(row.month), ...scores(row) }))
  const repeat = part('delay-and-repeat', (row) => ({
    delay: delay(row),
    customers: Number(row.customers),
    cameBack: Number(row.came_back),
  }))
  const late = answers.find(({ id, unavailable }) => id === 'late-recent-orders' && unavailable === undefined)
  if (!isDelivered && reviews === undefined) return null
  return {
    deliveries: isDelivered ? deliveries : undefined,
    reviews,
    delayReviews: part('delay-and-reviews', (row) => ({ delay: delay(row), ...scores(row) })),
    delayRepeat: repeat && { days: paramOf(answers, 'delay-and-repeat', 'days'), ...repeat },
    regions: part('delivery-by-state', (row) => ({
      name: String(row.state),
      orders: Number(row.orders),
      meanDays: Number(row.mean_days_to_deliver),
      lateShare: number(row.late_share),
    })),
    recentlyLate:
      late === undefined || !isDelivered
        ? undefined
        : { orders: late.rows.length, days: paramOf(answers, late.id, 'late_days'), source: late.id },
  }
}

const paramOf = (answers: readonly Answer[], id: string, name: string): number =>
  Number(answers.find((answer) => answer.id === id)?.params[name])
