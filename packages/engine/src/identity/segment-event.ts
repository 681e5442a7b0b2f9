/** What became of a segment, in the words of MONIC (Spiliopoulou et al. 2006). */
export type SegmentEventKind = 'survive' | 'split' | 'merge' | 'die' | 'emerge'

/**
 * By what it was decided.
 *
 * - survive: `same-customers`, the overlap is large; `most-customers`, nearly all of the one are in the other;
 *   `same-place`, no customer could say and the centroids are near.
 * - split, merge: which of them carries the id on. `larger`: the one with most customers; `nearer`: of equally many,
 *   the one whose centroid is nearer; `best-match`: another, so that all segments together keep most customers.
 * - die: `no-customers`, nobody is left there; `dispersed`, its customers went to several segments.
 * - emerge: `first`, nothing is known of the population; `new-customers`, most were not there before; `gathered`, they
 *   came from several segments.
 */
export type SegmentEventReason =
  | 'same-customers'
  | 'most-customers'
  | 'same-place'
  | 'larger'
  | 'nearer'
  | 'best-match'
  | 'no-customers'
  | 'dispersed'
  | 'first'
  | 'new-customers'
  | 'gathered'

/** One entry of the change log of a population. */
export interface SegmentEvent {
  readonly event: SegmentEventKind
  readonly population: string
  /** Ids before; none when one emerged. The one whose id lives on comes first. */
  readonly from: readonly string[]
  /** Ids now; none when one died. The one that carries the id on comes first. */
  readonly to: readonly string[]
  /**
   * survive: Jaccard overlap; split: share of the customers of the old segment that its parts hold; merge: share of the
   * customers of the new one that the old ones gave; die: largest share that went to one segment; emerge: largest share
   * that came from one. null where customers cannot say.
   */
  readonly overlap: number | null
  readonly reason: SegmentEventReason
}
