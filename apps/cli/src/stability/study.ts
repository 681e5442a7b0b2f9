import type { DesignId, PopulationSpec, TraceOptions, TracePoint, TraceStart } from '@clientele/engine'
import type { KChoices } from './parse-k-choices.ts'
import type { GridStart } from './study-grid.ts'

/** What to study: every design with every k of every population, from every starting date. */
export interface StudyRequest {
  /** Shop-local moment `YYYY-MM-DDTHH:MM:SS`. */
  readonly asOf: string
  /** The latest start first. */
  readonly grid: readonly GridStart[]
  readonly designs: readonly DesignId[]
  /** The populations as configured, with the k in force. */
  readonly populations: readonly PopulationSpec[]
  /** Numbers of segments by population; the k in force where none are named. */
  readonly ks: KChoices
  readonly trace: TraceOptions
}

/** A point as it is kept: without the model that was refitted there. */
export type StudyPoint = Omit<TracePoint, 'model'>

/** One starting date of one line: the model fitted there and how it fared. */
export interface StudyStart {
  readonly start: Omit<TraceStart, 'table'>
  readonly points: readonly StudyPoint[]
}

/** One design, population and k over all starting dates. */
export interface StudyLine {
  readonly design: DesignId
  readonly windowDays: number | null
  /** With the k of this line. */
  readonly spec: PopulationSpec
  /** The latest start first; those before the first sale are not there. */
  readonly starts: readonly StudyStart[]
}

/** What a study found. */
export interface Study {
  /** Lines by design, population, k, in the order that was asked for. */
  readonly lines: readonly StudyLine[]
  /** Keys of all pieces. */
  readonly keys: readonly string[]
  /** Pieces that were computed now, and those that an earlier study had left. */
  readonly computed: number
  readonly recalled: number
}
