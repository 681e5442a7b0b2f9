import type { FeatureTable } from '@clientele/engine'
import type { Shop } from '../shop/shop.ts'
import { type ExtraFeatureName, extraFeatures, rowsNeed } from './extra-features.ts'
import { quotientColumns } from './features-query.ts'
import type { FetchedColumns } from './fetch-columns.ts'
import { moneyScale } from './money-scale.ts'

/** Customers who bought before the window and not in it. */
export interface LapsedCustomers {
  /** Ascending by UTF-16 code unit. */
  readonly customerIds: readonly string[]
  readonly columns: {
    /** Whole days from the last sale to the as-of moment. */
    readonly recencyDays: Float64Array
    /** Sales before the as-of moment. */
    readonly lifetimeOrders: Float64Array
    /** Their total, in the shop's currency. */
    readonly lifetimeMonetary: Float64Array
  }
}

/** A feature that was asked for and is not there. */
export interface MissingFeature {
  readonly feature: ExtraFeatureName
  /** One sentence. */
  readonly reason: string
}

/**
 * Features as of one moment. Its columns are `recencyDays`, `frequency`, `monetary`, `lifetimeOrders` and the extras that
 * the shop has. In an extra, NaN says that the value of this customer is not known.
 */
export interface FeatureReading extends FeatureTable {
  /** Shop-local `YYYY-MM-DDTHH:MM:SS`. */
  readonly asOf: string
  /** Nobody without a window. */
  readonly lapsed: LapsedCustomers
  /** Number of customers, of those in the table, for whom an extra is not known. */
  readonly unknown: Readonly<Partial<Record<ExtraFeatureName, number>>>
  readonly missing: readonly MissingFeature[]
}

/** The tables that a feature needs and the shop does not have, as a refusal; `null` when it has them. */
export function missingTables(shop: Shop, feature: ExtraFeatureName): MissingFeature | null {
  const tables = rowsNeed[extraFeatures[feature].over].filter((name) => !shop.relations.has(name))
  if (tables.length === 0) return null
  return { feature, reason: `${feature} is off: the shop has no ${tables.join(' and no ')}.` }
}

/** Splits what was fetched into the customers of the window and the lapsed, and makes numbers of quotients. */
export function featureReading(
  asOf: string,
  fetched: FetchedColumns,
  extras: readonly ExtraFeatureName[],
  missing: readonly MissingFeature[],
): FeatureReading {
  const frequency = column(fetched, 'frequency')
  const active: number[] = []
  const lapsed: number[] = []
  for (const [row, orders] of frequency.entries()) (orders > 0 ? active : lapsed).push(row)
  const take = (rows: readonly number[], name: string): Float64Array => picked(column(fetched, name), rows)
  const money = (rows: readonly number[], name: string): Float64Array =>
    take(rows, name).map((tenThousandths) => tenThousandths / moneyScale)
  const idsOf = (rows: readonly number[]): string[] => rows.map((row) => fetched.customerIds[row] ?? '')

  const columns: Record<string, Float64Array> = {
    recencyDays: take(active, 'recency_days'),
    frequency: take(active, 'frequency'),
    monetary: money(active, 'amount'),
    lifetimeOrders: take(active, 'lifetime_orders'),
  }
  const unknown: Partial<Record<ExtraFeatureName, number>> = {}
  const nobody: MissingFeature[] = []
  for (const feature of extras) {
    const values = quotient(fetched, feature, active)
    const unknowns = values.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0)
    if (unknowns === values.length && values.length > 0) {
      nobody.push({ feature, reason: `${feature} is off: ${extraFeatures[feature].lacking}.` })
    } else {
      columns[feature] = values
      unknown[feature] = unknowns
    }
  }
  return {
    asOf,
    customerIds: idsOf(active),
    columns,
    lapsed: {
      customerIds: idsOf(lapsed),
      columns: {
        recencyDays: take(lapsed, 'recency_days'),
        lifetimeOrders: take(lapsed, 'lifetime_orders'),
        lifetimeMonetary: money(lapsed, 'lifetime_amount'),
      },
    },
    unknown,
    missing: [...missing, ...nobody],
  }
}

function quotient(fetched: FetchedColumns, feature: ExtraFeatureName, rows: readonly number[]): Float64Array {
  const names = quotientColumns(feature)
  const per = picked(column(fetched, names.per), rows)
  return picked(column(fetched, names.total), rows).map((total, row) => {
    const divisor = per[row] ?? 0
    return divisor > 0 ? total / divisor : Number.NaN
  })
}

function picked(values: Float64Array, rows: readonly number[]): Float64Array {
  const some = new Float64Array(rows.length)
  for (let place = 0; place < rows.length; place++) some[place] = values[rows[place] ?? 0] ?? Number.NaN
  return some
}

function column({ numbers }: FetchedColumns, name: string): Float64Array {
  return numbers[name] ?? new Float64Array(0)
}
