import { EngineError } from '../engine-error.ts'
import { checkThreshold } from './check-threshold.ts'
import type { DesignId } from './designs.ts'
import { DEFAULT_STABILITY_THRESHOLD, judgeTrace, STABILITY_THRESHOLDS } from './judge-trace.ts'
import { type MeanDrop, meanDrop } from './mean-drop.ts'
import { type OverStarts, overStarts } from './over-starts.ts'
import type { TraceStart } from './start-trace.ts'
import type { TracePoint } from './trace-point.ts'

/** What the calendar reads of a trace. */
export interface CalendarTrace {
  readonly start: Pick<TraceStart, 'floor' | 'lowestJaccard'>
  /** Ascending by date. */
  readonly points: readonly CalendarPoint[]
}

/** What it reads of a point. */
export type CalendarPoint = Pick<TracePoint, 'asOf' | 'weeks' | 'ari' | 'low' | 'misassigned'> &
  Partial<Pick<TracePoint, 'causes'>>

/** One way to model a population, followed from several starting dates. */
export interface CalendarLine {
  readonly design: DesignId
  readonly population: string
  /** Number of segments. */
  readonly k: number
  readonly traces: readonly CalendarTrace[]
}

/** Who would change places some weeks after a model was fitted; shares of the population, worst = most. */
export interface MisassignedAfter {
  readonly weeks: number
  /** Traces that go that far. */
  readonly starts: number
  readonly customers: OverStarts
  readonly share: OverStarts
  readonly revenue: OverStarts
  readonly revenueShare: OverStarts
}

/** A line of the calendar; worst = least, where nothing else is said. */
export interface CalendarRow extends Omit<CalendarLine, 'traces'> {
  readonly starts: number
  /** Starts whose noise floor is not below the threshold. */
  readonly judgeableStarts: number
  readonly floor: OverStarts
  readonly lowestJaccard: OverStarts
  /** `weeksHeld` at each of the `STABILITY_THRESHOLDS`. */
  readonly held: readonly { readonly threshold: number; readonly weeks: OverStarts }[]
  readonly threshold: number
  /** At that threshold. The interval to plan with is the worst start's; null when a start cannot be judged. */
  readonly retrainEveryWeeks: OverStarts
  /** Weeks that all starts were followed: an interval as long as this may be longer still. */
  readonly followedWeeks: number
  readonly misassigned: readonly MisassignedAfter[]
  /** Why agreement fell up to the last point of each start that says so; null where none does. */
  readonly drop: MeanDrop | null
}

/** Settings of `retrainCalendar`. */
export interface CalendarOptions {
  /** Default 0.8. */
  readonly threshold?: number
  /** Weeks after which the misassigned are counted. Default 4, 8, 12, 26. */
  readonly afterWeeks?: readonly number[]
}

/**
 * How long models of each design can be kept, from several starting dates: the longest interval over which the lower
 * end of the time ARI stays above the threshold, and what waiting costs. One start can be luck, so the calendar goes by
 * the worst of them and says the median beside it. Weeks never rise with the threshold.
 *
 * @param lines one per design, population and number of segments.
 * @returns one row per line, in their order. Misassigned customers are those of the first point that many weeks after
 *   the start or later; of traces that end before, nothing is said.
 * @throws EngineError `INVALID_ARGUMENT` on a threshold outside 0..1 or weeks that are not positive. O(points).
 * @example
 * const [row] = retrainCalendar([{ design: 'rolling', population: 'new', k: 3, traces }], { threshold: 0.85 })
 * row.retrainEveryWeeks // { median: 17, worst: 12 }
 */
export function retrainCalendar(
  lines: readonly CalendarLine[],
  { threshold = DEFAULT_STABILITY_THRESHOLD, afterWeeks = [4, 8, 12, 26] }: CalendarOptions = {},
): CalendarRow[] {
  checkThreshold('retrainCalendar', threshold)
  const bad = afterWeeks.find((weeks) => !(weeks > 0 && weeks < Infinity))
  if (bad !== undefined) {
    throw new EngineError('INVALID_ARGUMENT', `retrainCalendar: afterWeeks must be positive, got ${bad}.`)
  }
  return lines.map(({ traces, ...line }) => {
    const judgements = traces.map(({ start, points }) => judgeTrace(start.floor, points, threshold))
    return {
      ...line,
      starts: traces.length,
      judgeableStarts: judgements.filter(({ judgeable }) => judgeable).length,
      floor: overStarts(
        traces.map(({ start }) => start.floor.value),
        'low',
      ),
      lowestJaccard: overStarts(
        traces.map(({ start }) => start.lowestJaccard),
        'low',
      ),
      held: STABILITY_THRESHOLDS.map((at) => ({ threshold: at, weeks: heldAt(traces, at) })),
      threshold,
      retrainEveryWeeks: overStarts(
        judgements.map(({ retrainEveryWeeks }) => retrainEveryWeeks),
        'low',
      ),
      followedWeeks:
        overStarts(
          traces.map(({ points }) => points.at(-1)?.weeks ?? 0),
          'low',
        ).worst ?? 0,
      misassigned: afterWeeks.map((weeks) => misassignedAfter(traces, weeks)),
      drop: meanDrop(
        traces.flatMap(({ points }) => points.findLast(({ causes }) => causes?.drop)?.causes?.drop ?? []),
      ),
    }
  })
}

function heldAt(traces: readonly CalendarTrace[], threshold: number): OverStarts {
  return overStarts(
    traces.map(({ start, points }) => judgeTrace(start.floor, points, threshold).weeksHeld),
    'low',
  )
}

/** Days divided by seven and counted in weeks again may be a hair short. */
const ROUNDING = 1e-9

function misassignedAfter(traces: readonly CalendarTrace[], weeks: number): MisassignedAfter {
  const reached = traces.flatMap(
    ({ points }) => points.find((point) => point.weeks >= weeks - ROUNDING)?.misassigned ?? [],
  )
  return {
    weeks,
    starts: reached.length,
    customers: overStarts(
      reached.map(({ customers }) => customers),
      'high',
    ),
    share: overStarts(
      reached.map(({ share }) => share),
      'high',
    ),
    revenue: overStarts(
      reached.map(({ revenue }) => revenue),
      'high',
    ),
    revenueShare: overStarts(
      reached.map(({ revenueShare }) => revenueShare),
      'high',
    ),
  }
}
