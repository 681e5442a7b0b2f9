import type { SyncMember } from '../../src/index.ts'

const SEGMENTS = [
  ['new', 'new-recent', 'Recent buyers'],
  ['new', 'new-lapsed', 'Lapsed buyers'],
  ['loyal', 'loyal-champions', 'Champions'],
  ['loyal', 'loyal-slowing', 'Slowing regulars'],
] as const

/** A member of the segment with this number (0 to 3), with scores 3, 1, 4 unless told otherwise. */
export function member(customerId: string, segment = 0, scores: Partial<SyncMember> = {}): SyncMember {
  const [population, segmentId, segmentName] = SEGMENTS[segment % 4] ?? SEGMENTS[0]
  return { customerId, population, segmentId, segmentName, rScore: 3, fScore: 1, mScore: 4, ...scores }
}

/** Members `c00000`, `c00001` and so on, spread evenly over the four segments. */
export function members(count: number): SyncMember[] {
  return Array.from({ length: count }, (_, index) => member(`c${String(index).padStart(5, '0')}`, index))
}
