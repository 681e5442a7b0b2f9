import type { FeatureTable } from '@clientele/engine'
import { storedMoment } from './as-of.ts'
import { rfmQuery } from './rfm-query.ts'
import { runQuery } from './run-query.ts'
import type { Shop } from './shop.ts'
import type { AmountChoice } from './shop-meta.ts'

export interface FeatureOptions {
  /** Shop-local moment `YYYY-MM-DDTHH:MM:SS`; orders placed at or after it are invisible. */
  readonly asOf: string
  /** Statuses that count as a sale; default: the shop's own, `null`: all. */
  readonly saleStatuses?: readonly string[] | null
  /** Default: the shop's own. */
  readonly amount?: AmountChoice
}

/**
 * Recency, frequency and monetary value of every customer with a sale before the as-of moment, computed by one SQL
 * aggregate.
 *
 * @returns one row a customer, by customer id ascending (code points). `recencyDays`: whole 24-hour days from the last
 * sale to the as-of moment; `frequency`: number of sales; `monetary`: their total in the shop's currency, summed
 * exactly. No rows when nothing was sold before.
 * @throws SqlEdaError `BAD_AS_OF`; `UNAVAILABLE` when the amount needs a table that the shop does not have; `DATABASE`
 * @example
 * const table = await readFeatures(shop, { asOf: '2018-08-01T00:00:00' })
 * table.columns.monetary // Float64Array, in step with table.customerIds
 */
export async function readFeatures(shop: Shop, options: FeatureOptions): Promise<FeatureTable> {
  const { asOf, ...choice } = options
  const { sql, bindings } = rfmQuery(shop, { ...choice, asOf: storedMoment(asOf) })
  const rows = await runQuery(shop, {
    sql: `${sql}\nselect customer_id, recency_days, frequency, monetary from rfm order by customer_id`,
    bindings,
  })
  return {
    customerIds: rows.map((row) => String(row.customer_id)),
    columns: {
      recencyDays: Float64Array.from(rows, (row) => Number(row.recency_days)),
      frequency: Float64Array.from(rows, (row) => Number(row.frequency)),
      monetary: Float64Array.from(rows, (row) => Number(row.monetary)),
    },
  }
}
