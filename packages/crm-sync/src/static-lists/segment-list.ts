import type { NamedList } from '../marker-list.ts'
import { OWNER_MARK } from '../ownership-mark.ts'

/** A list of ours: the contacts of one segment. */
export interface SegmentList {
  readonly id: string
  readonly segment: string
}

/**
 * The name of the list of a segment. It carries our mark, since lists have no other place for one: a list without it
 * is somebody else's, whatever it is called.
 *
 * @example segmentListName('loyal-1', 'Champions') // 'Clientele: Champions [managed by Clientele] [segment loyal-1]'
 */
export function segmentListName(segment: string, label: string): string {
  return `Clientele: ${label} ${OWNER_MARK} [segment ${segment}]`
}

/** The lists of ours among all. Of two for one segment, after a lost answer, the first counts. */
export function segmentLists(lists: readonly NamedList[]): SegmentList[] {
  const found = new Map<string, SegmentList>()
  for (const { id, name } of lists) {
    const [, segment] = /^Clientele: .* \[managed by Clientele\] \[segment (.*)\]$/s.exec(name) ?? []
    if (segment !== undefined && !found.has(segment)) found.set(segment, { id, segment })
  }
  return [...found.values()]
}
