import { guardFormula } from '@clientele/crm-sync'
import {
  purchaseRhythm,
  recencyStatus,
  type Segmentation,
  type SegmentMember,
  segmentMembers,
} from '@clientele/engine'
import { stringify } from 'csv-stringify/sync'
import type { LeftAlone } from '../experiments/left-alone.ts'

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
  'recency_status',
] as const

/** Columns that follow where an experiment runs in the month in which the file is used. */
export const EXPERIMENT_COLUMNS = ['holdout', 'control_of'] as const

/**
 * The members file: one row a customer, ordered by customer id, CSV with a header and line feeds.
 *
 * `distance` and `margin` are in model space (standardised, so without unit), to six decimals; `margin` is empty
 * where the population has one segment only. Of a customer who ordered nothing in the window, orders, money and distance are 0.
 * `recency_status` is `active`, `slowing` or `lapsed` by the rhythm of the shop. Where an experiment runs, `holdout` is `yes` for whom
 * every action leaves alone, else `no`, and `control_of` has the ids of the tests whose action leaves the customer alone, with blanks between. Text that a spreadsheet would run as a formula gets a leading `'`,
 * which `readMembers` of `@clientele/crm-sync` takes off again.
 */
export function membersCsv(segmentation: Segmentation, experiments: LeftAlone): string {
  const isRunning = experiments.holdout !== null || experiments.tests.length > 0
  const rhythm = purchaseRhythm(segmentation.table)
  const members = [...segmentMembers(segmentation)]
  const statuses = recencyStatus(
    members.map(({ recencyDays }) => recencyDays),
    rhythm,
  )
  const rows = members.map((member, row) => [
    guardFormula(member.customerId),
    guardFormula(member.segment.population),
    member.segment.id,
    guardFormula(member.segment.name.en),
    member.recencyDays,
    member.frequency,
    member.monetary,
    member.scores.r,
    member.scores.f,
    member.scores.m,
    decimal(member.distance),
    decimal(member.margin),
    statuses[row] ?? '',
    ...(isRunning ? experimentCells(member, experiments) : []),
  ])
  return stringify([[...MEMBER_COLUMNS, ...(isRunning ? EXPERIMENT_COLUMNS : [])], ...rows])
}

function experimentCells({ customerId, segment }: SegmentMember, experiments: LeftAlone): string[] {
  const tests = experiments.controlOf(customerId, segment.id).map(({ id }) => id)
  return [experiments.isInHoldout(customerId) ? 'yes' : 'no', tests.join(' ')]
}

const decimal = (value: number): number | string => (!Number.isFinite(value) ? '' : Number(value.toFixed(6)))
