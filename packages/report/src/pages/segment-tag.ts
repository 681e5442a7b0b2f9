import type { IssueSegment } from '../issue.ts'

/** How a segment is shown everywhere: number on its colour, and its name. */
export interface SegmentTag {
  readonly number: number
  readonly colour: number
  readonly name: string
  readonly href: string
}

export function segmentTag({ number, colour, name }: IssueSegment): SegmentTag {
  return { number, colour, name, href: `#segment-${number}` }
}
