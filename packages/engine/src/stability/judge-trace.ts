import { checkThreshold } from './check-threshold.ts'
import type { NoiseFloor } from './noise-floor.ts'
import type { TracePoint } from './trace-point.ts'

/** What a trace says at one threshold. */
export interface TraceJudgement {
  readonly threshold: number
  /** Whether models with no time between them agree at least this well: the floor is not below the threshold. */
  readonly judgeable: boolean
  /** Weeks of the last point up to which all have at least the threshold; 0 when the first has not, null when none is defined. */
  readonly weeksHeld: number | null
  /** The same with the lower end of the interval; null when not judgeable. */
  readonly retrainEveryWeeks: number | null
  /** As-of date of the first of the first two consecutive points below threshold and floor; null when there are none. */
  readonly crossesAt: string | null
  /** As-of dates of all points that are, with the one before them, below threshold and floor. */
  readonly alarms: readonly string[]
}

/** What is read of a point. */
export type JudgedPoint = Pick<TracePoint, 'asOf' | 'weeks' | 'ari' | 'low'> &
  Partial<Pick<TracePoint, 'misassigned'>>

/** Thresholds that are shown beside each other. */
export const STABILITY_THRESHOLDS: readonly number[] = [0.7, 0.75, 0.8, 0.85, 0.9]

/** The threshold where nobody asks for another. */
export const DEFAULT_STABILITY_THRESHOLD = 0.8

/**
 * Reads a trace at a threshold: how long the model held, how often to retrain, whether to be alarmed.
 *
 * An alarm takes two consecutive points below both the threshold and the noise floor, so that neither the spread of
 * fits nor one date of truncated data raises it. The retrain interval rests on the lower ends of the intervals. An
 * undefined point (`ari` null) does not hold. It alarms where customers are misassigned: one model alone has all of them
 * in one cluster, after a change of currency say, which is agreement by chance (the formula gives 0) and no gap in the data. Where every point is
 * such a gap, how long the model held is not known.
 *
 * @param floor of the start of the trace.
 * @param points ascending by date, the start not among them.
 * @param threshold least time ARI that is good enough. Default 0.8.
 * @returns a judgement whose weeks never rise with the threshold. O(points).
 * @throws EngineError `INVALID_ARGUMENT` on a threshold outside 0..1.
 * @example judgeTrace(start.floor, points, 0.85).retrainEveryWeeks // 12
 */
export function judgeTrace(
  floor: Pick<NoiseFloor, 'value'>,
  points: readonly JudgedPoint[],
  threshold: number = DEFAULT_STABILITY_THRESHOLD,
): TraceJudgement {
  checkThreshold('judgeTrace', threshold)
  const judgeable = floor.value !== null && floor.value >= threshold
  const indices = points.map((point) => point.ari ?? (isCollapsed(point) ? 0 : null))
  const isLow = indices.map(
    (index) => index !== null && floor.value !== null && index < threshold && index < floor.value,
  )
  const alarms = points.filter((_, place) => place > 0 && isLow[place] && isLow[place - 1])
  const first = points.findIndex((_, place) => isLow[place] && isLow[place + 1] === true)
  return {
    threshold,
    judgeable,
    weeksHeld: indices.every((index) => index === null) ? null : weeksAbove(points, threshold, 'ari'),
    retrainEveryWeeks: judgeable ? weeksAbove(points, threshold, 'low') : null,
    crossesAt: first < 0 ? null : points[first].asOf,
    alarms: alarms.map(({ asOf }) => asOf),
  }
}

/** Whether one of two models has everybody in one cluster and the other has not. */
function isCollapsed({ ari, misassigned }: JudgedPoint): boolean {
  return ari === null && (misassigned?.share ?? 0) > 0
}

function weeksAbove(points: readonly JudgedPoint[], threshold: number, value: 'ari' | 'low'): number {
  const failed = points.findIndex((point) => (point[value] ?? -Infinity) < threshold)
  const held = failed < 0 ? points : points.slice(0, failed)
  return held.at(-1)?.weeks ?? 0
}
