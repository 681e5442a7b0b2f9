import { purchaseRhythm, recencyStatus, segmentMembers } from '@clientele/engine'
import type { PlaybookReach } from '@clientele/report'
import type { MonthAnalysis } from '../month/analyse-month.ts'
import { contactChannels } from './contact-channels.ts'
import type { Contacts } from './contacts.ts'
import { isLeftAlone } from './is-left-alone.ts'

/**
 * Counts of each segment's customers who can be reached, by channel and audience; null for channels that the contacts do
 * not speak of. Who is left alone for comparison in the month of the lists is not reached. O(customers × channels).
 */
export function countReach(
  { current: { segmentation }, leftAlone }: Pick<MonthAnalysis, 'current' | 'leftAlone'>,
  contacts: Contacts,
  unhappy: ReadonlySet<string> | null,
): PlaybookReach['segments'] {
  const nobody = { all: 0, active: 0, slowing: 0, lapsed: 0, unhappy: 0 }
  const counts = new Map(
    segmentation.segments.map(({ id }) => [
      id,
      contactChannels.map((channel) => (contacts.channels.includes(channel) ? { ...nobody } : null)),
    ]),
  )
  const rhythm = purchaseRhythm(segmentation.table)
  for (const { customerId, segment, recencyDays } of segmentMembers(segmentation)) {
    if (isLeftAlone(leftAlone, customerId, segment.id)) continue
    const [status] = recencyStatus([recencyDays], rhythm)
    contactChannels.forEach((channel, place) => {
      const count = counts.get(segment.id)?.[place]
      if (!count || !contacts.canReach(customerId, channel)) return
      count.all++
      if (status) count[status]++
      if (unhappy?.has(customerId)) count.unhappy++
    })
  }
  return Array.from(counts, ([id, [email = null, sms = null, phone = null, push = null, post = null]]) => ({
    id,
    channels: { email, sms, phone, push, post },
  }))
}
