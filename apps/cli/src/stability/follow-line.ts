import {
  type FeatureTable,
  type PopulationRefit,
  type PopulationSpec,
  type TimePoint,
  type TraceOptions,
  type TraceStart,
  tracePoint,
} from '@clientele/engine'
import type { SeenCustomers, StudyDate } from './read-study-dates.ts'
import type { StudyPoint, StudyStart } from './study.ts'
import type { GridStart } from './study-grid.ts'
import type { PlannedLine } from './study-lines.ts'
import { unitKey } from './unit-key.ts'
import type { UnitMemory } from './unit-memory.ts'

/** The costly parts of a trace. */
export interface Tracer {
  startTrace(point: TimePoint, spec: PopulationSpec, options: TraceOptions): Promise<TraceStart>
  refitPopulation(point: TimePoint, spec: PopulationSpec, options: TraceOptions): Promise<PopulationRefit>
}

/** One line of a study on its way through the dates. */
export interface FollowedLine {
  /** Keys of the pieces that a date asks for. */
  keysAt(date: StudyDate): string[]
  /** Takes the line to a date: models are born there, or looked at again. */
  follow(date: StudyDate): Promise<void>
  /** What came out, the latest start first. */
  found(): StudyStart[]
}

/** A start from its date on. */
interface BornStart extends StudyStart {
  readonly grid: GridStart
  readonly key: string
  /** Customers of the first date, as long as points are to come. */
  table: FeatureTable | null
  readonly points: StudyPoint[]
}

/** Follows one line over ascending dates. What the memory knows is not made again, and a refit serves all starts. */
export function followLine(
  { design: { windowDays }, spec }: PlannedLine,
  grid: readonly GridStart[],
  { tracer, memory, options }: { tracer: Tracer; memory: UnitMemory; options: TraceOptions },
): FollowedLine {
  const born: BornStart[] = []
  const startKey = (asOf: string, fingerprint: string): string =>
    unitKey('start', { spec, windowDays, options, asOf, fingerprint })
  // Why agreement fell takes long to find out: it is asked at the end of the latest start.
  const asksWhy = ({ grid: { asOf: first, points } }: BornStart, asOf: string): boolean =>
    first === grid[0]?.asOf && asOf === points.at(-1)
  const pointKey = (start: BornStart, asOf: string, fingerprint: string): string =>
    unitKey('point', { start: start.key, asOf, fingerprint, causes: asksWhy(start, asOf) })
  const dueAt = (asOf: string): BornStart[] => born.filter((start) => start.grid.points.includes(asOf))

  return {
    keysAt(date) {
      const { fingerprint } = seenThrough(date, windowDays)
      return [
        ...dueAt(date.asOf).map((start) => pointKey(start, date.asOf, fingerprint)),
        ...grid.filter(({ asOf }) => asOf === date.asOf).map(({ asOf }) => startKey(asOf, fingerprint)),
      ]
    },
    async follow(date) {
      const { asOf } = date
      const { table, fingerprint } = seenThrough(date, windowDays)
      let refit: Promise<PopulationRefit> | null = null
      for (const start of dueAt(asOf)) {
        const key = pointKey(start, asOf, fingerprint)
        const known = memory.recall<StudyPoint>(key)
        if (known === undefined && start.table !== null) {
          refit ??= tracer.refitPopulation({ asOf, table }, spec, options)
          const then = { ...start.start, table: start.table }
          const { model: _, ...point } = tracePoint(then, await refit, {
            ...options,
            windowDays,
            causes: asksWhy(start, asOf),
          })
          start.points.push(memory.remember<StudyPoint>(key, point))
        } else if (known !== undefined) start.points.push(known)
        if (asOf === start.grid.points.at(-1)) start.table = null
      }
      for (const one of grid.filter((start) => start.asOf === asOf)) {
        const key = startKey(asOf, fingerprint)
        let start = memory.recall<StudyStart['start']>(key)
        if (start === undefined) {
          const { table: _, ...made } = await tracer.startTrace({ asOf, table }, spec, options)
          start = memory.remember<StudyStart['start']>(key, made)
        }
        born.push({ grid: one, key, table, start, points: [] })
      }
    },
    found: () => born.map(({ start, points }) => ({ start, points })).reverse(),
  }
}

function seenThrough({ seen, asOf }: StudyDate, windowDays: number | null): SeenCustomers {
  const customers = seen.get(windowDays)
  if (customers === undefined) throw new RangeError(`${asOf} was not read for a window of ${windowDays} days`)
  return customers
}
