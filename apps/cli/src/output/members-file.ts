import { guardFormula } from '@clientele/crm-sync'
import type { Segmentation } from '@clientele/engine'
import { stringify } from 'csv-stringify/sync'

/** Columns of the members file, in order. */
export const MEMBER_COLUMNS = [
  'customer_id',
  'population',
  'segment_id',
  'segment_name',
  'recency_days',
  'frequency',
  'monetary',
  'r_score',
  'f_score',
  'm_score',
  'distance',
  'margin',
] as const

/**
 * The members file: one row a customer, ordered by customer id, CSV with a header and line feeds.
 *
 * `distance` and `margin` are in model space (standardised, so without unit), to six decimals; `margin` is empty
 * where the population has one segment only. Text that a spreadsheet would run as a formula gets a leading `'`,
 * which `readMembers` of `@clientele/crm-sync` takes off again.
 */
export function membersCsv(segmentation: Segmentation): string {
  const { customerIds, table, scores, distance, margin } = segmentation
  const { recencyDays, frequency, monetary } = table.columns
  const rows = customerIds.map((id, row) => {
    const segment = segmentation.segments[segmentation.segment[row] ?? -1]
    return [
      guardFormula(id),
      guardFormula(segment?.population ?? ''),
      segment?.id ?? '',
      guardFormula(segment?.name.en ?? ''),
      recencyDays?.[row],
      frequency?.[row],
      monetary?.[row],
      scores.r[row],
      scores.f[row],
      scores.m[row],
      decimal(distance[row]),
      decimal(margin[row]),
    ]
  })
  return stringify([[...MEMBER_COLUMNS], ...rows])
}

const decimal = (value: number | undefined): number | string =>
  value === undefined || !Number.isFinite(value) ? '' : Number(value.toFixed(6))
