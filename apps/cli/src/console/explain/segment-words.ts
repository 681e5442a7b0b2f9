import type { SegmentPlace } from '@clientele/engine'

/** A segment as people say it: its name and its population. */
export function segmentWords({ name, population }: SegmentPlace): string {
  return name === null ? `a segment of ${population} that has nobody today` : `${name.en} (${population})`
}
