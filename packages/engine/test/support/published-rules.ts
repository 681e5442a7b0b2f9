import type { ScoreRange, SegmentRule } from '../../src/index.ts'

type Ranges = Readonly<Record<string, readonly [r: ScoreRange, f: ScoreRange, m: ScoreRange]>>

/** The example table of the R package rfm 0.3.0, in its order. */
const rfm030: Ranges = {
  Champions: [
    [5, 5],
    [5, 5],
    [5, 5],
  ],
  'Potential Loyalist': [
    [3, 5],
    [3, 5],
    [2, 5],
  ],
  'Loyal Customers': [
    [2, 4],
    [2, 4],
    [2, 4],
  ],
  Promising: [
    [3, 4],
    [1, 3],
    [3, 5],
  ],
  'New Customers': [
    [4, 5],
    [1, 3],
    [1, 5],
  ],
  "Can't Lose Them": [
    [1, 2],
    [3, 4],
    [4, 5],
  ],
  'At Risk': [
    [1, 2],
    [2, 5],
    [4, 5],
  ],
  'Need Attention': [
    [1, 3],
    [3, 5],
    [3, 5],
  ],
  'About To Sleep': [
    [2, 3],
    [1, 3],
    [1, 4],
  ],
  Lost: [
    [1, 1],
    [1, 5],
    [1, 5],
  ],
}

/** The table of rfm 0.2.x and of the eleven-group family, in its order. */
const rfm02: Ranges = {
  Champions: [
    [4, 5],
    [4, 5],
    [4, 5],
  ],
  'Loyal Customers': [
    [2, 5],
    [3, 5],
    [3, 5],
  ],
  'Potential Loyalist': [
    [3, 5],
    [1, 3],
    [1, 3],
  ],
  'New Customers': [
    [4, 5],
    [1, 1],
    [1, 1],
  ],
  Promising: [
    [3, 4],
    [1, 1],
    [1, 1],
  ],
  'Need Attention': [
    [2, 3],
    [2, 3],
    [2, 3],
  ],
  'About To Sleep': [
    [2, 3],
    [1, 2],
    [1, 2],
  ],
  'At Risk': [
    [1, 2],
    [2, 5],
    [2, 5],
  ],
  "Can't Lose Them": [
    [1, 1],
    [4, 5],
    [4, 5],
  ],
  Lost: [
    [1, 2],
    [1, 2],
    [1, 2],
  ],
}

const named = (id: string) => ({ id, name: { en: id, fr: id } })

/** Rule tables as they were published; each has faults that the linter must find. */
export const PUBLISHED_RULES: Readonly<Record<'rfm030' | 'rfm02' | 'rfm02OneScore', readonly SegmentRule[]>> =
  {
    rfm030: Object.entries(rfm030).map(([id, [r, f, m]]) => ({ ...named(id), r, f, m })),
    rfm02: Object.entries(rfm02).map(([id, [r, f, m]]) => ({ ...named(id), r, f, m })),
    /** The same with frequency and monetary as one score. */
    rfm02OneScore: Object.entries(rfm02).map(([id, [r, fm]]) => ({ ...named(id), r, fm })),
  }
