import { EngineError } from '../engine-error.ts'
import type { PopulationSpec } from '../populations/population-spec.ts'
import type { JobControl } from '../validation/run-jobs.ts'
import { judgeTrace, STABILITY_THRESHOLDS, type TraceJudgement } from './judge-trace.ts'
import { refitPopulation } from './population-refit.ts'
import { startTrace, type TraceStart } from './start-trace.ts'
import { daysBetween, type TimePoint } from './time-point.ts'
import type { TraceOptions } from './trace-options.ts'
import { type TracePoint, tracePoint } from './trace-point.ts'

/** How one model fared over time. */
export interface StabilityTrace {
  /** Without the customers themselves. */
  readonly start: Omit<TraceStart, 'table'>
  /** Ascending by date. */
  readonly points: readonly TracePoint[]
  /** At each of the `STABILITY_THRESHOLDS`. */
  readonly judgements: readonly TraceJudgement[]
}

/**
 * The whole trace of one population: `startTrace` on the first date of a series, `tracePoint` on every later one, and
 * `judgeTrace`. One table is in memory beside that of the start.
 *
 * @param series the customers at two or more dates, ascending.
 * @param spec the population, as its design models it.
 * @throws EngineError `NO_ROWS` for a series without a date; as `startTrace` and `tracePoint`.
 * @example
 * const { start, judgements } = await traceStability([march, april, may], designFor('rolling').populations[0], { seed: 1 })
 * judgements.map(({ threshold, retrainEveryWeeks }) => [threshold, retrainEveryWeeks])
 */
export async function traceStability(
  series: Iterable<TimePoint> | AsyncIterable<TimePoint>,
  spec: PopulationSpec,
  options: TraceOptions & Pick<JobControl, 'signal'>,
): Promise<StabilityTrace> {
  let started: TraceStart | null = null
  const points: TracePoint[] = []
  for await (const point of series) {
    options.signal?.throwIfAborted()
    if (started === null) started = startTrace(point, spec, options)
    else {
      checkAscending(points.at(-1)?.asOf ?? started.asOf, point.asOf)
      points.push(tracePoint(started, refitPopulation(point, spec, options), options))
    }
  }
  if (started === null) throw new EngineError('NO_ROWS', 'traceStability: the series has no date.')
  const { table, ...start } = started
  const judgements = STABILITY_THRESHOLDS.map((threshold) => judgeTrace(start.floor, points, threshold))
  return { start, points, judgements }
}

function checkAscending(before: string, asOf: string): void {
  if (daysBetween(before, asOf) > 0) return
  throw new EngineError(
    'INVALID_ARGUMENT',
    `traceStability: dates must ascend, ${asOf} comes after ${before} in the series.`,
  )
}
