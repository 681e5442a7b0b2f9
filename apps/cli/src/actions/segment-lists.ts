import { segmentMembers } from '@clientele/engine'
import type { SegmentList, segmentChannels } from '@clientele/report'
import type { MonthAnalysis } from '../month/analyse-month.ts'
import { isLeftAlone } from './is-left-alone.ts'

/** A list of the playbook with the customers on it. */
export interface WrittenList extends SegmentList {
  /** Ascending by UTF-16 code unit. */
  readonly customerIds: readonly string[]
}

/** Folder of the lists, beside the members file. */
const LISTS_FOLDER = 'lists'

/**
 * The list of each segment for its action: without those left alone for comparison in the month of the lists, and, where
 * something is sent and consent to its channel is known, without those whom it does not reach.
 */
export function segmentLists(
  {
    current: { segmentation },
    leftAlone,
    actionInputs,
  }: Pick<MonthAnalysis, 'current' | 'leftAlone' | 'actionInputs'>,
  channels: ReturnType<typeof segmentChannels>,
): WrittenList[] {
  const { contacts } = actionInputs
  const lists = new Map(
    segmentation.segments.map(({ id }) => {
      const channel = channels.get(id) ?? 'none'
      const asks = channel === 'none' || !contacts?.channels.includes(channel) ? null : channel
      const customerIds: string[] = []
      return [id, { channel, asks, customerIds, customers: 0, leftAlone: 0, notReached: 0 }]
    }),
  )
  for (const { customerId, segment } of segmentMembers(segmentation)) {
    const list = lists.get(segment.id)
    if (list === undefined) continue
    list.customers++
    if (isLeftAlone(leftAlone, customerId, segment.id)) list.leftAlone++
    else if (list.asks !== null && contacts?.canReach(customerId, list.asks) !== true) list.notReached++
    else list.customerIds.push(customerId)
  }
  return Array.from(lists, ([id, { asks, notReached, ...list }]) => ({
    id,
    file: `${LISTS_FOLDER}/${id}.csv`,
    ...list,
    notReached: asks === null ? null : notReached,
    listed: list.customerIds.length,
  }))
}
