import { setImmediate } from 'node:timers/promises'
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
 * which `readMembers` of `@clientele/crm-sync` takes off again. Other work goes on between some thousand rows.
 */
export async function membersCsv(segmentation: Segmentation, experiments: LeftAlone): Promise<string> {
  const pieces: string[] = []
  let rows: MemberRow[] = []
  for (const row of memberRows(segmentation, experiments)) {
    if (rows.push(row) < ROWS_AT_ONCE) continue
    pieces.push(stringify(rows))
    rows = []
    await setImmediate()
  }
  return pieces.join('') + stringify(rows)
}

type MemberRow = readonly (string | number)[]

/** So few that they are garbage soon, and that the browser that prints meanwhile gets its answers. */
const ROWS_AT_ONCE = 2_000

/** The lines of the members file before they are text, its header first. */
export function* memberRows(segmentation: Segmentation, experiments: LeftAlone): Generator<MemberRow> {
  const isRunning = experiments.holdout !== null || experiments.tests.length > 0
  yield [...MEMBER_COLUMNS, ...(isRunning ? EXPERIMENT_COLUMNS : [])]
  const rhythm = purchaseRhythm(segmentation.table)
  const days = [...segmentMembers(segmentation)].map(({ recencyDays }) => recencyDays)
  const statuses = recencyStatus(days, rhythm)[Symbol.iterator]()
  for (const member of segmentMembers(segmentation))
    yield [
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
      statuses.next().value ?? '',
      ...(isRunning ? experimentCells(member, experiments) : []),
    ]
}

function experimentCells({ customerId, segment }: SegmentMember, experiments: LeftAlone): string[] {
  const tests = experiments.controlOf(customerId, segment.id).map(({ id }) => id)
  return [experiments.isInHoldout(customerId) ? 'yes' : 'no', tests.join(' ')]
}

const decimal = (value: number): number | string => (!Number.isFinite(value) ? '' : Number(value.toFixed(6)))
