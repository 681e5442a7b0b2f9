import type { GridStart } from './study-grid.ts'

/** About how many points take as long as a start with its noise floor, and as reading a date. */
const START = 30
const READING = 3

/** The work of a date, in points, to tell how much of a study is behind. */
export function workAt(grid: readonly GridStart[], asOf: string): number {
  const starts = grid.filter((start) => start.asOf === asOf).length
  const points = grid.filter((start) => start.points.includes(asOf)).length
  return READING + START * starts + points
}
