import type { PlaybookDocument } from '../document/playbook-document.ts'
import { palette } from './palette.ts'

/** Colours given by id; those beyond are kept for when these are taken. */
const preferred = 8

/**
 * Index into the palette for each segment id. An id prefers a colour by its hash and takes the next free one when
 * that is gone, segments of this issue before those of the previous one: a segment keeps its colour on every page,
 * and from month to month whatever happens to the others, unless two prefer the same. Beyond the size of the palette
 * colours repeat; numbers tell the segments apart.
 */
export function segmentColours({ populations, movement }: PlaybookDocument): ReadonlyMap<string, number> {
  const today = populations.flatMap((population) => population.segments.map((segment) => segment.id))
  const before = (movement?.previousSegments ?? []).map((segment) => segment.id)
  const colours = new Map<string, number>()
  const taken = new Set<number>()
  for (const id of [...today.sort(byCodeUnit), ...before.sort(byCodeUnit)]) {
    if (colours.has(id)) continue
    const first = hash(id) % preferred
    const order = [
      ...Array.from({ length: preferred }, (_, step) => (first + step) % preferred),
      ...Array.from({ length: palette.length - preferred }, (_, step) => preferred + step),
    ]
    const colour = order.find((index) => !taken.has(index)) ?? first
    colours.set(id, colour)
    taken.add(colour)
  }
  return colours
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** FNV-1a, 32 bits, over UTF-16 code units (Fowler, Noll & Vo). */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  return value >>> 0
}
