import { type FeatureTable, featureColumn } from '../feature-table.ts'
import type { PopulationRule } from '../populations/population-spec.ts'
import { populationRows } from '../stability/population-rows.ts'

/** Everybody who was in a population at one of two dates, in ascending order of id. */
export interface PopulationChange {
  /** Rows of the population in the table of then, and of now. */
  readonly rowsBefore: Uint32Array
  readonly rowsNow: Uint32Array
  /** The place of each person in `rowsBefore`, -1 for who was not in it. */
  readonly before: Int32Array
  /** The place of each person in `rowsNow`, -1 for who is not in it. */
  readonly now: Int32Array
}

/**
 * Puts the members of a population at two dates side by side.
 *
 * @param earlier, later customers in ascending order of id. O(n).
 */
export function populationChange(
  earlier: FeatureTable,
  later: FeatureTable,
  rule: PopulationRule,
): PopulationChange {
  const rowsBefore = populationRows(earlier, rule)
  const rowsNow = populationRows(later, rule)
  const before: number[] = []
  const now: number[] = []
  for (let left = 0, right = 0; left < rowsBefore.length || right < rowsNow.length; ) {
    const one = earlier.customerIds[rowsBefore[left]]
    const other = later.customerIds[rowsNow[right]]
    const wasThere = left < rowsBefore.length && (right >= rowsNow.length || one <= other)
    const isHere = right < rowsNow.length && (left >= rowsBefore.length || other <= one)
    before.push(wasThere ? left++ : -1)
    now.push(isHere ? right++ : -1)
  }
  return { rowsBefore, rowsNow, before: Int32Array.from(before), now: Int32Array.from(now) }
}

/** A feature of each person at one date, NaN for who was not there. */
export function valuesOf(
  table: FeatureTable,
  feature: string,
  { rows, places }: { readonly rows: Uint32Array; readonly places: Int32Array },
): Float64Array {
  const column = featureColumn(table, feature)
  const values = new Float64Array(places.length).fill(Number.NaN)
  for (let person = 0; person < places.length; person++) {
    if (places[person] >= 0) values[person] = column[rows[places[person]]]
  }
  return values
}

/** The numbers of the people for whom something is true, ascending. */
export function peopleWhere(people: number, isTrue: (person: number) => boolean): Uint32Array {
  const chosen = new Uint32Array(people)
  let count = 0
  for (let person = 0; person < people; person++) if (isTrue(person)) chosen[count++] = person
  return chosen.slice(0, count)
}

/** The groups of some people. */
export function groupsOf(people: Uint32Array, groups: Int32Array): Int32Array {
  const own = new Int32Array(people.length)
  for (let row = 0; row < people.length; row++) own[row] = groups[people[row]]
  return own
}
