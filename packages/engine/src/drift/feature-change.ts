import { type FeatureTable, ordersEver } from '../feature-table.ts'
import { commonScale, onScale } from './common-scale.ts'
import { CLOCK_FEATURES } from './move-clock.ts'
import { type PopulationChange, peopleWhere, valuesOf } from './population-change.ts'
import type { Line } from './repeated-median.ts'

/** What happened to one feature of everybody who was in a population at one of two dates. */
export interface FeatureChange {
  readonly feature: string
  /** Then; NaN for who came later. */
  readonly before: Float64Array
  /** Then, with the clock moved. */
  readonly aged: Float64Array
  /** Now; NaN for who has left. */
  readonly now: Float64Array
  /** null where no scale common to all is to be seen. */
  readonly scale: Line | null
  /** 1 for who stayed and has another value than clock and scale give. */
  readonly acted: Uint8Array
}

/** Customers at two dates, in ascending order of id. */
export interface TwoDates {
  readonly before: FeatureTable
  readonly now: FeatureTable
  readonly days: number
}

/** Days are whole: those of two tables may be rounded a day apart. */
const CLOCK_ROUNDING = 1
/** Relative. */
const ROUNDING = 1e-9

/**
 * Takes the change of a feature apart: the clock, a scale common to all, and what people did.
 *
 * @param quiet from `quietStayers`.
 */
export function featureChange(
  feature: string,
  { change, quiet }: { readonly change: PopulationChange; readonly quiet: Uint32Array },
  dates: TwoDates,
): FeatureChange {
  const isClock = CLOCK_FEATURES.includes(feature)
  const before = valuesOf(dates.before, feature, { rows: change.rowsBefore, places: change.before })
  const now = valuesOf(dates.now, feature, { rows: change.rowsNow, places: change.now })
  const aged = isClock ? before.map((value) => value + dates.days) : before
  const known = quiet.filter((person) => !Number.isNaN(aged[person] - now[person]))
  const scale = commonScale(
    Float64Array.from(known, (person) => aged[person]),
    Float64Array.from(known, (person) => now[person]),
    isClock,
  )
  const slack = isClock ? CLOCK_ROUNDING * Math.max(1, scale?.slope ?? 1) : 0
  const acted = new Uint8Array(now.length)
  for (let person = 0; person < acted.length; person++) {
    const stayed = change.before[person] >= 0 && change.now[person] >= 0
    if (stayed && differs(now[person], onScale(scale, aged[person]), slack)) acted[person] = 1
  }
  return { feature, before, aged, now, scale, acted }
}

function differs(value: number, expected: number, slack: number): boolean {
  if (Number.isNaN(value) || Number.isNaN(expected)) return Number.isNaN(value) !== Number.isNaN(expected)
  return Math.abs(value - expected) > slack + ROUNDING * Math.max(Math.abs(value), Math.abs(expected))
}

/** Fewer than this who did not buy say little. */
const FEWEST_QUIET = 20

/**
 * Who stayed and has as many orders as then: what changed about them is not what they did. Where they are too few (the
 * orders themselves are counted anew) all who stayed.
 */
export function quietStayers(change: PopulationChange, { before, now }: TwoDates): Uint32Array {
  const counts = [
    [ordersEver(before), ordersEver(now)],
    [before.columns.frequency, now.columns.frequency],
  ]
  const stayers = peopleWhere(
    change.now.length,
    (person) => change.before[person] >= 0 && change.now[person] >= 0,
  )
  const quiet = stayers.filter((person) => {
    const rowBefore = change.rowsBefore[change.before[person]]
    const rowNow = change.rowsNow[change.now[person]]
    return counts.every(([had, has]) => had[rowBefore] === has[rowNow])
  })
  return quiet.length < FEWEST_QUIET ? stayers : quiet
}
