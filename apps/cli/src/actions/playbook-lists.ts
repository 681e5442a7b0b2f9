import type { PlaybookLists } from '@clientele/report'
import { shiftMonth } from '../dates/calendar-month.ts'
import type { MonthAnalysis } from '../month/analyse-month.ts'
import type { WrittenList } from './segment-lists.ts'

/** The lists as the playbook counts them, and what the sync writes. */
export function playbookLists(
  {
    month,
    leftAlone,
    actionInputs,
    lastPush,
  }: Pick<MonthAnalysis, 'month' | 'leftAlone' | 'actionInputs' | 'lastPush'>,
  lists: readonly WrittenList[],
): PlaybookLists {
  return {
    month: leftAlone.month,
    segments: lists.map(({ customerIds: _, ...list }) => list),
    fields: actionInputs.hubSpotFields,
    ...(lastPush === null
      ? {}
      : { lastPush: { month: shiftMonth(month, -1), ...lastPush, source: 'pushOf' } }),
    source: 'segmentLists',
  }
}
