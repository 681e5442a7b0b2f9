import type { Issue, IssueSegment } from '../../issue.ts'
import { plannedLift } from '../../measure/measurability.ts'
import type { Prize } from '../../measure/prize.ts'
import { type SegmentTag, segmentTag } from '../segment-tag.ts'
import { firstAction } from './first-action.ts'
import { type Silence, silence } from './silence.ts'
import { stillBring } from './still-bring.ts'

/** A step of the arithmetic behind a sentence; the last row of a sentence carries its anchor. */
export interface BasisRow {
  readonly anchor: string | null
  readonly tag: SegmentTag | null
  readonly name: string
  readonly how: string
  readonly result: string
}

/** What the sentences on worth and silence multiply and add, row by row; empty where they do neither. */
export function basisRows(issue: Issue): BasisRow[] {
  const first = firstAction(issue)
  const [only] = first?.segments ?? []
  const group = silence(issue)
  return [
    ...(first?.prize && !first.net && only !== undefined ? [prizeRow(issue, only, first.prize)] : []),
    ...(group === null ? [] : silenceRows(issue, group)),
  ]
}

function prizeRow({ text, format }: Issue, segment: IssueSegment, { orders, money }: Prize): BasisRow {
  const { customers, base, medians } = segment
  return {
    anchor: 'basis-worth',
    tag: segmentTag(segment),
    name: segment.name,
    how: text.summary.basisPrize({
      customers: text.customersCount(format.count(customers), customers),
      rate: format.rate(base?.value ?? 0),
      lift: format.sharePlain(plannedLift),
      spent: format.money(medians.monetary),
      perOrder: text.ordersCount(format.median(medians.frequency), medians.frequency),
    }),
    result: text.summary.basisPrizeResult({
      orders: format.countAbout(orders),
      n: Math.round(orders),
      money: format.moneyAbout(money),
    }),
  }
}

function silenceRows(issue: Issue, { by, parts, customers }: Silence): BasisRow[] {
  const { document, text, format } = issue
  const how = (some: Silence['parts']): string =>
    by === 'lapsed'
      ? text.summary.basisLapsed(format.days(document.rhythm?.slowingDays ?? 0))
      : stillBring(
          issue,
          some.map(({ segment }) => segment),
        )
  const counted = (n: number): string => text.customersCount(format.count(n), n)
  return [
    ...parts.map((part) => ({
      anchor: null,
      tag: segmentTag(part.segment),
      name: part.segment.name,
      how: how([part]),
      result: counted(part.customers),
    })),
    {
      anchor: 'basis-stop',
      tag: null,
      name: text.total,
      how: how(parts),
      result: `${counted(customers)} (${format.share(customers / issue.customers)})`,
    },
  ]
}
