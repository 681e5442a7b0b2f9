import { type DeliveryDelay, deliveryDelays, type PlaybookExperience } from '../../document/experience.ts'
import type { Issue } from '../../issue.ts'
import { optionalShare } from '../../optional-share.ts'

const lateDelays: readonly DeliveryDelay[] = ['1-3-late', '4-7-late', 'over-7-late']
/** Fewer reviews or customers on either side are not compared in a sentence. */
const fewest = 30

interface Delayed {
  readonly delay: DeliveryDelay
}

/** Reviews and second orders by how late the delivery was. */
export function delayTable(issue: Issue, { delayReviews, delayRepeat }: PlaybookExperience): object | null {
  const { format, text } = issue
  if (delayReviews === undefined && delayRepeat === undefined) return null
  const reviews = new Map(delayReviews?.rows.map((row) => [row.delay, row]))
  const repeat = new Map(delayRepeat?.rows.map((row) => [row.delay, row]))
  return {
    hasReviews: reviews.size > 0,
    cameBack: delayRepeat && text.experience.columns.cameBack(format.days(delayRepeat.days)),
    rows: deliveryDelays
      .filter((delay) => reviews.has(delay) || repeat.has(delay))
      .map((delay) => {
        const [review, back] = [reviews.get(delay), repeat.get(delay)]
        return {
          delay: text.experience.delay[delay],
          isLate: lateDelays.includes(delay),
          reviews: format.count(review?.reviews ?? 0),
          mean: review === undefined ? text.notAvailable : format.decimal(review.mean, 2),
          low: optionalShare(issue, review?.lowShare ?? null),
          customers: format.count(back?.customers ?? 0),
          share: optionalShare(issue, back === undefined ? null : back.cameBack / back.customers),
        }
      }),
  }
}

/** The sentences that compare deliveries in time with late ones; none where either side has too few. */
export function delaySentences(
  { format, text }: Issue,
  { delayReviews, delayRepeat }: PlaybookExperience,
): string[] {
  const words = text.experience
  const scores = sides(delayReviews?.rows ?? [], ({ reviews, mean }) => ({ n: reviews, sum: reviews * mean }))
  const back = sides(delayRepeat?.rows ?? [], ({ customers, cameBack }) => ({ n: customers, sum: cameBack }))
  return [
    ...(scores === null
      ? []
      : [words.compared({ inTime: format.decimal(scores.inTime, 2), late: format.decimal(scores.late, 2) })]),
    ...(back === null || delayRepeat === undefined
      ? []
      : [
          words.repeat({
            days: format.days(delayRepeat.days),
            inTime: format.rate(back.inTime),
            late: format.rate(back.late),
          }),
        ]),
  ]
}

function sides<Row extends Delayed>(
  rows: readonly Row[],
  of: (row: Row) => { readonly n: number; readonly sum: number },
): { readonly inTime: number; readonly late: number } | null {
  const side = (isLate: boolean): { readonly n: number; readonly mean: number } => {
    const own = rows.filter(({ delay }) => lateDelays.includes(delay) === isLate).map(of)
    const n = own.reduce((total, row) => total + row.n, 0)
    return { n, mean: own.reduce((total, row) => total + row.sum, 0) / n }
  }
  const [inTime, late] = [side(false), side(true)]
  return inTime.n < fewest || late.n < fewest ? null : { inTime: inTime.mean, late: late.mean }
}
