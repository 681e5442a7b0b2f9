import { FEWEST_EVENTS } from '@clientele/engine'
import type { CohortSecondOrders } from '../document/cohorts.ts'

/** New customers of a month whom all were followed for so many days, and those of them who had a second order by then. */
export interface SecondOrders {
  readonly month: string
  readonly customers: number
  readonly cameBack: number
}

/** How many of the same customers had a second order, by days since their first. */
export interface SecondOrderCurve {
  readonly from: string
  readonly to: string
  readonly customers: number
  readonly points: readonly { readonly days: number; readonly share: number }[]
}

/**
 * The cohorts of which every customer was followed for longer than `days`: a share of those who were is then a share of
 * all, and cannot fall from step to step.
 */
export function wholeCohorts(
  rows: readonly CohortSecondOrders[],
  sizes: ReadonlyMap<string, number>,
  days: number,
): SecondOrders[] {
  return rows.flatMap(({ month, steps }) => {
    const step = steps.find((candidate) => candidate.days === days)
    return step === undefined || step.followed !== sizes.get(month)
      ? []
      : [{ month, customers: step.followed, cameBack: step.cameBack }]
  })
}

/**
 * The curve of all cohorts that were followed as long as the oldest one: one group of customers along the whole line,
 * so that it does not bend where younger cohorts join. Null when no cohort was followed to the first step.
 */
export function secondOrderCurve(
  rows: readonly CohortSecondOrders[],
  sizes: ReadonlyMap<string, number>,
): SecondOrderCurve | null {
  const days = [...new Set(rows.flatMap(({ steps }) => steps.map((step) => step.days)))].sort((a, b) => a - b)
  const longest = days.findLast((step) => wholeCohorts(rows, sizes, step).length > 0)
  if (longest === undefined) return null
  const months = wholeCohorts(rows, sizes, longest).map(({ month }) => month)
  const group = rows.filter(({ month }) => months.includes(month))
  return {
    from: months[0] ?? '',
    to: months.at(-1) ?? '',
    customers: total(wholeCohorts(group, sizes, longest), 'customers'),
    points: days
      .filter((step) => step <= longest)
      .map((step) => {
        const reached = wholeCohorts(group, sizes, step)
        return { days: step, share: total(reached, 'cameBack') / total(reached, 'customers') }
      }),
  }
}

/**
 * The cohorts with the most and the fewest second orders, of those large enough for ten of them at the rate of all;
 * null when fewer than two are, or all have the same share. Of equals the earlier one.
 */
export function extremeCohorts(
  cohorts: readonly SecondOrders[],
): { readonly best: SecondOrders; readonly worst: SecondOrders; readonly compared: number } | null {
  const rate = total(cohorts, 'cameBack') / total(cohorts, 'customers')
  const compared = cohorts.filter(({ customers }) => customers * rate >= FEWEST_EVENTS)
  const inTurn = [...compared].sort((a, b) => shareOf(b) - shareOf(a))
  const best = inTurn[0]
  if (best === undefined) return null
  const worst = compared.find((cohort) => shareOf(cohort) === shareOf(inTurn.at(-1) ?? best))
  if (worst === undefined || shareOf(worst) === shareOf(best)) return null
  return { best, worst, compared: compared.length }
}

const shareOf = ({ cameBack, customers }: SecondOrders): number => cameBack / customers

const total = (cohorts: readonly SecondOrders[], of: 'customers' | 'cameBack'): number =>
  cohorts.reduce((sum, cohort) => sum + cohort[of], 0)
