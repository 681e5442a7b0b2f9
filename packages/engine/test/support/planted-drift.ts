import {
  attributeDrop,
  type DropAttribution,
  type DropOptions,
  type FeatureTable,
  fitKMeansFrom,
  matrixToRows,
  type PopulationModel,
  type PopulationSpec,
  segmentCustomers,
  toModelSpace,
} from '../../src/index.ts'

/** All customers as one population, raw or logged. */
export function everyone(features: readonly string[], k: number, design: 'raw' | 'log'): PopulationSpec {
  const bend = design === 'log' ? 'log1p' : 'identity'
  return {
    name: 'everyone',
    rule: { minFrequency: 1, maxFrequency: null },
    features,
    k,
    transforms: Object.fromEntries(features.map((feature) => [feature, bend])),
  }
}

/** Its model. */
export function modelOf(
  table: FeatureTable,
  spec: PopulationSpec,
  { seed = 1, restarts = 10 }: { readonly seed?: number; readonly restarts?: number } = {},
): PopulationModel {
  const [model] = segmentCustomers(table, { seed, restarts, populations: [spec] }).model.populations
  if (model === undefined) throw new Error('nobody to model')
  return model
}

/** K-Means from one bad start, customers that are first in the table, which are alike: an unlucky optimum. */
export function unluckyModelOf(table: FeatureTable, spec: PopulationSpec): PopulationModel {
  const model = modelOf(table, spec, { restarts: 1 })
  const points = toModelSpace(model, table, [...table.customerIds.keys()])
  const first = { rows: spec.k, cols: points.cols, values: points.values.slice(0, spec.k * points.cols) }
  const { centroids, inertia } = fitKMeansFrom(points, first)
  return { ...model, centroids: matrixToRows(centroids), inertia }
}

/** The drop between two tables, each modelled with 10 starts unless a refit is given. */
export function dropBetween(
  spec: PopulationSpec,
  before: FeatureTable,
  now: FeatureTable,
  {
    days = 0,
    refit,
    ...options
  }: DropOptions & { readonly days?: number; readonly refit?: PopulationModel } = {},
): DropAttribution | null {
  return attributeDrop(
    {
      spec,
      before: { table: before, model: modelOf(before, spec) },
      now: { table: now, refit: refit ?? modelOf(now, spec, { seed: 2 }) },
      days,
    },
    options,
  )
}
