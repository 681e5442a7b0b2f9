import type { FeatureTable } from '../feature-table.ts'
import { offScale, onScale } from './common-scale.ts'
import type { FeatureChange } from './feature-change.ts'
import { type PopulationChange, peopleWhere } from './population-change.ts'

/** The causes that lie in the data, in the order in which they are let in; see `attributeDrop`. */
export const DATA_CAUSES = ['structure', 'mix', 'ageing', 'scale'] as const

/** One of them. */
export type DataCause = (typeof DATA_CAUSES)[number]

/** All that happened to a population between two dates, taken apart. */
export interface DriftHistory {
  readonly change: PopulationChange
  readonly features: readonly FeatureChange[]
  /** 1 for who leaves a rolling window by the clock alone. */
  readonly agedOut: Uint8Array
}

/** The causes that changed anything, in order. */
export function causesAtWork({ change, features, agedOut }: DriftHistory): DataCause[] {
  const isAtWork: Readonly<Record<DataCause, boolean>> = {
    structure: features.some(({ acted }) => acted.includes(1)),
    mix: change.before.some(
      (place, person) => place < 0 || (change.now[person] < 0 && agedOut[person] === 0),
    ),
    ageing:
      agedOut.includes(1) ||
      features.some(({ before, aged }) => before.some((value, person) => aged[person] > value)),
    scale: features.some(({ scale }) => scale !== null),
  }
  return DATA_CAUSES.filter((cause) => isAtWork[cause])
}

/** The customers of a world in which only some of the causes were at work. */
export interface DriftWorld {
  /** The person of each row. */
  readonly people: Uint32Array
  /** Features of the population. */
  readonly table: FeatureTable
}

/**
 * The customers as they would be had only these causes been at work.
 *
 * - `structure`: who stayed has done what they did; without it nothing.
 * - `mix`: who came is there and who left is not; without it the members of then are.
 * - `ageing`: the clock has moved for who did nothing; without it they are as old as then. Who acted or came has the
 *   days of now either way.
 * - `scale`: values are on the scale of now; without it on that of then.
 */
export function driftWorld(history: DriftHistory, causes: readonly DataCause[]): DriftWorld {
  const { change, features, agedOut } = history
  const [structure, mix, ageing, scaling] = DATA_CAUSES.map((cause) => causes.includes(cause))
  const people = peopleWhere(change.before.length, (person) => {
    const isHere = change.now[person] >= 0
    if (change.before[person] < 0) return mix
    if (agedOut[person] === 1) return !ageing || (structure && isHere)
    return isHere || !mix
  })
  const columns = features.map(({ feature, before, aged, now, scale, acted }) => {
    const valueIn = (person: number): number => {
      const isOfNow = change.before[person] < 0 || (structure && acted[person] === 1)
      if (isOfNow) return scaling ? now[person] : offScale(scale, now[person])
      const value = ageing ? aged[person] : before[person]
      return scaling ? onScale(scale, value) : value
    }
    const values = new Float64Array(people.length)
    for (let row = 0; row < people.length; row++) values[row] = valueIn(people[row])
    return [feature, values]
  })
  return { people, table: { customerIds: [], columns: Object.fromEntries(columns) } }
}
