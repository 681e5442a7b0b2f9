import type { PlaybookDocument } from '../document/playbook-document.ts'
import { palette } from './palette.ts'

/**
 * Index into the palette for each segment id. Ids of this and of the previous issue take the colours in code-unit
 * order, so a segment keeps its colour on every page, and from month to month while the set of ids stays. Beyond
 * the size of the palette colours repeat; numbers tell the segments apart.
 */
export function segmentColours({ populations, movement }: PlaybookDocument): ReadonlyMap<string, number> {
  const ids = new Set([
    ...populations.flatMap((population) => population.segments.map((segment) => segment.id)),
    ...(movement?.previousSegments ?? []).map((segment) => segment.id),
  ])
  const ordered = [...ids].sort((a, b) => (a < b ? -1 : 1))
  return new Map(ordered.map((id, index) => [id, index % palette.length]))
}
