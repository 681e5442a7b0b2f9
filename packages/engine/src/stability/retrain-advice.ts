import type { CalendarRow } from './retrain-calendar.ts'

/** What the calendar advises for one population: facts for a sentence. */
export interface RetrainAdvice {
  readonly population: string
  /** The row that holds longest. */
  readonly row: CalendarRow
  /** Its interval from the worst start; null when a start cannot be judged at the threshold. */
  readonly everyWeeks: number | null
  /** From the median start. */
  readonly medianWeeks: number | null
  /** Whether it held from every start for as long as it was followed. */
  readonly heldThroughout: boolean
  /** Rows of the population that cannot be judged at the threshold from every start. */
  readonly notJudgeable: number
}

/**
 * The row of each population to go by: the longest interval from the worst start, then from the median one, then the
 * higher noise floor, then the order of the rows. It looks at stability alone; give it the rows that are of use.
 *
 * @param rows of one `retrainCalendar`.
 * @returns one advice per population, in the order in which they come. O(rows).
 * @example retrainAdvice(calendar).map(({ population, row, everyWeeks }) => [population, row.design, everyWeeks])
 */
export function retrainAdvice(rows: readonly CalendarRow[]): RetrainAdvice[] {
  const populations = [...new Set(rows.map(({ population }) => population))]
  return populations.map((population) => {
    const candidates = rows.filter((row) => row.population === population)
    const row = candidates.reduce((best, other) => (isLonger(other, best) ? other : best))
    const { worst, median } = row.retrainEveryWeeks
    return {
      population,
      row,
      everyWeeks: worst,
      medianWeeks: median,
      heldThroughout: worst !== null && row.followedWeeks > 0 && worst >= row.followedWeeks,
      notJudgeable: candidates.filter(({ starts, judgeableStarts }) => judgeableStarts < starts).length,
    }
  })
}

function isLonger(one: CalendarRow, other: CalendarRow): boolean {
  const place = ({ retrainEveryWeeks: { worst, median }, floor }: CalendarRow): (number | null)[] => [
    worst,
    median,
    floor.worst,
  ]
  const [first, second] = [place(one), place(other)]
  const differs = first.findIndex((value, at) => value !== second[at])
  return differs >= 0 && (first[differs] ?? -Infinity) > (second[differs] ?? -Infinity)
}
