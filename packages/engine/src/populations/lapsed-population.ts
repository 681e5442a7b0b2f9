import { EngineError } from '../engine-error.ts'
import { lapsedName } from '../profiles/segment-names.ts'
import { ascending, quantile } from '../statistics/quantile.ts'
import type { PopulationSegmentation, Segment } from './segment-population.ts'

/** Customers who bought before the window of the features and not in it: they have no features there. */
export interface LapsedCustomers {
  /** Unique, not empty, and none of the table. */
  readonly customerIds: readonly string[]
  readonly columns: {
    /** Whole days from the last order to the as-of date. */
    readonly recencyDays: Float64Array
    /** Orders of all time, 1 or more. */
    readonly lifetimeOrders: Float64Array
  }
}

/** The population of the lapsed and its one segment: made by a rule, so they need no model. */
export const LAPSED = 'lapsed'

/**
 * The lapsed in ascending order of id by UTF-16 code unit, checked; null when there are none.
 *
 * @throws EngineError `SHAPE_MISMATCH`, `INVALID_VALUE` or `DUPLICATE_CUSTOMER`, as for the table; `INVALID_ARGUMENT` when
 *   another population is called `lapsed`.
 */
export function sortLapsed(
  lapsed: LapsedCustomers,
  customerIds: readonly string[],
  populations: readonly { readonly name: string }[],
): LapsedCustomers | null {
  const { customerIds: ids, columns } = lapsed
  if (ids.length === 0) return null
  if (populations.some(({ name }) => name === LAPSED)) {
    throw new EngineError(
      'INVALID_ARGUMENT',
      `The population '${LAPSED}' is the one of the lapsed; name yours otherwise.`,
    )
  }
  for (const [feature, least] of [
    ['recencyDays', -Infinity],
    ['lifetimeOrders', 1],
  ] as const) {
    const values = columns[feature]
    if (values.length !== ids.length) {
      throw new EngineError(
        'SHAPE_MISMATCH',
        `The lapsed have ${values.length} values of '${feature}' for ${ids.length} customers.`,
      )
    }
    const bad = values.findIndex((value) => !(Number.isFinite(value) && value >= least))
    if (bad >= 0) {
      throw new EngineError(
        'INVALID_VALUE',
        `Feature '${feature}' of the lapsed is ${values[bad]} in row ${bad}.`,
      )
    }
  }
  const seen = new Set(customerIds)
  ids.forEach((id, row) => {
    if (id === '')
      throw new EngineError('INVALID_VALUE', `The id of the lapsed customer in row ${row} is empty.`)
    if (seen.has(id)) {
      throw new EngineError(
        'DUPLICATE_CUSTOMER',
        `The lapsed customer in row ${row} stands in the table or twice; one row a customer.`,
      )
    }
    seen.add(id)
  })
  const order = [...ids.keys()].sort((a, b) => (ids[a] < ids[b] ? -1 : 1))
  return {
    customerIds: order.map((row) => ids[row]),
    columns: {
      recencyDays: Float64Array.from(order, (row) => columns.recencyDays[row]),
      lifetimeOrders: Float64Array.from(order, (row) => columns.lifetimeOrders[row]),
    },
  }
}

/**
 * The lapsed as a population of one segment. In the window they ordered nothing: no order, no money, scores and
 * positions below everybody.
 *
 * @param everyone customers of the table and the lapsed together.
 * @param hasRevenue whether the customers of the table have any to share.
 */
export function lapsedPopulation(
  { customerIds, columns }: LapsedCustomers,
  everyone: number,
  hasRevenue: boolean,
): PopulationSegmentation {
  const days = ascending(columns.recencyDays)
  const nothing = [0, 0] as const
  const segment: Segment = {
    id: LAPSED,
    population: LAPSED,
    cluster: 0,
    size: customerIds.length,
    share: customerIds.length / everyone,
    revenue: 0,
    revenueShare: hasRevenue ? 0 : null,
    medians: { recencyDays: quantile(days, 0.5), frequency: 0, monetary: 0 },
    quartiles: {
      recencyDays: [quantile(days, 0.25), quantile(days, 0.75)],
      frequency: nothing,
      monetary: nothing,
    },
    positions: { recency: 0, frequency: 0, monetary: 0 },
    recencyRange: nothing,
    frequencyInPopulation: 0.5,
    medianScores: { r: 1, f: 1, m: 1 },
    features: [],
    nameKey: LAPSED,
    name: lapsedName(),
    facts: {
      orders: 'buyer',
      recency: 'lapsed',
      value: 'middle',
      recencyPosition: 0,
      recencySpread: 0,
      frequencyPosition: 0.5,
      medianFrequency: 0,
      monetaryPosition: 0,
      reasons: [],
    },
  }
  return {
    name: LAPSED,
    rule: { minFrequency: 0, maxFrequency: 0 },
    customers: customerIds.length,
    model: null,
    segments: [segment],
    silhouette: null,
    notes: ['No order in the window: these customers are grouped by this rule and not by a model.'],
  }
}
