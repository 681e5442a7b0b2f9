import { assignCustomers } from '../assign-customers.ts'
import { EngineError } from '../engine-error.ts'
import { type FeatureTable, featureColumn, ordersEver } from '../feature-table.ts'
import type { PopulationModel } from '../populations/population-model.ts'
import { populationOf } from '../populations/population-spec.ts'
import type { Segmentation } from '../segment-customers.ts'
import { isSamePlace, placeOf, type SegmentPlace } from './segment-place.ts'

/** One customer of a segmentation, and what the model would say of this customer with other values. */
export interface CustomerCase {
  readonly segmentation: Segmentation
  readonly row: number
  readonly own: SegmentPlace
  /** Of the customer's population. */
  readonly model: PopulationModel
  /** Value of a feature, NaN where it is not known or the table has no such feature. */
  readonly value: (feature: string) => number
  /** Where the whole model puts the customer with these values in place of the known ones, one place a variant. */
  readonly placesWith: (
    values: Readonly<Record<string, ArrayLike<number>>>,
    variants: number,
  ) => SegmentPlace[]
  /** The same for one variant; null when the customer stays. */
  readonly movedTo: (values: Readonly<Record<string, number>>) => SegmentPlace | null
}

export function customerCase(segmentation: Segmentation, row: number): CustomerCase {
  const { table, model, populations, segments, segment } = segmentation
  const { population, cluster } = segments[segment[row]]
  const member = model.populations.find(({ name }) => name === population)
  if (member === undefined) throw unmodelled(population)
  const own = placeOf(segmentation, population, cluster)
  const value = (feature: string): number =>
    Object.hasOwn(table.columns, feature) ? featureColumn(table, feature)[row] : Number.NaN
  const placesWith: CustomerCase['placesWith'] = (values, variants) => {
    const changed = variantsOf(table, row, values, variants)
    const orders = ordersEver(changed)
    return Array.from(assignCustomers(model, changed).cluster, (label, variant) => {
      // A population that has nobody today has no model, but a name.
      const { name } = populations[populationOf(populations, orders[variant])]
      return placeOf(segmentation, name, label)
    })
  }
  return {
    segmentation,
    row,
    own,
    model: member,
    value,
    placesWith,
    movedTo: (values) => {
      const single = Object.entries(values).map(([feature, one]) => [feature, [one]])
      const [place] = placesWith(Object.fromEntries(single), 1)
      return isSamePlace(place, own) ? null : place
    },
  }
}

function unmodelled(population: string): EngineError {
  return new EngineError(
    'INVALID_ARGUMENT',
    `explainCustomer: the model has no population '${population}'; give a segmentation as segmentCustomers made it.`,
  )
}

function variantsOf(
  { columns }: FeatureTable,
  row: number,
  values: Readonly<Record<string, ArrayLike<number>>>,
  variants: number,
): FeatureTable {
  const changed = Object.entries(columns).map(([feature, column]) => [
    feature,
    Object.hasOwn(values, feature)
      ? Float64Array.from(values[feature])
      : new Float64Array(variants).fill(column[row]),
  ])
  return {
    customerIds: Array.from({ length: variants }, (_, variant) => `variant ${variant}`),
    columns: Object.fromEntries(changed),
  }
}
