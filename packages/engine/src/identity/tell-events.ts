import type { SegmentOverlaps } from './count-overlaps.ts'
import type { IdentityThresholds } from './identity-thresholds.ts'
import { type IdentityEvidence, jaccardOverlap } from './match-identities.ts'
import type { SegmentEvent, SegmentEventReason } from './segment-event.ts'

/** Who is who: `matches` as from `matchIdentities`, ids of both sides. */
export interface MatchedSegments {
  readonly population: string
  readonly matches: Int32Array
  /** Ids of today, by row. */
  readonly ids: readonly string[]
  /** Ids before, by column. */
  readonly earlierIds: readonly string[]
}

/**
 * What became of each segment. Every earlier one is in exactly one `survive`, `split`, `merge` or `die`, unless it both
 * split and took another in; every one of today is in a `survive`, `split`, `merge` or `emerge`.
 *
 * A segment that carries on no id has split off another when at least `part` of its customers were customers already
 * and of that one; one whose id ends has merged into another when at least `part` of its customers are there now.
 */
export function tellEvents(
  { population, matches, ids, earlierIds }: MatchedSegments,
  evidence: IdentityEvidence,
  { survive, part }: Required<IdentityThresholds>,
): SegmentEvent[] {
  const { overlaps } = evidence
  const rowOf = earlierIds.map((_, column) => matches.indexOf(column))
  const parents = ids.map((_, row) =>
    overlaps === null || matches[row] >= 0 ? -1 : parentOf(overlaps, row, part),
  )
  const heirs = rowOf.map((row, column) =>
    overlaps === null || row >= 0 ? -1 : heirOf(overlaps, column, part),
  )

  const before = earlierIds.flatMap((id, column): SegmentEvent[] => {
    const row = rowOf[column]
    const about = { population, from: [id] }
    if (row < 0)
      return heirs[column] >= 0 ? [] : [{ event: 'die', ...about, to: [], ...deathOf(overlaps, column) }]
    const parts = placesOf(parents, column)
    const sources = placesOf(heirs, row)
    const events: SegmentEvent[] = []
    if (overlaps !== null && parts.length > 0) {
      const held = [row, ...parts].reduce((sum, one) => sum + overlaps.counts[one][column], 0)
      const to = [row, ...parts].map((one) => ids[one])
      const reason = keeperReason([row, ...parts].map((one) => overlaps.counts[one][column]))
      events.push({ event: 'split', ...about, to, overlap: held / overlaps.earlierSizes[column], reason })
    }
    if (overlaps !== null && sources.length > 0) {
      const given = [column, ...sources].map((one) => overlaps.counts[row][one])
      const overlap = given.reduce((sum, customers) => sum + customers, 0) / overlaps.sizes[row]
      const from = [column, ...sources].map((one) => earlierIds[one])
      events.push({ event: 'merge', population, from, to: [ids[row]], overlap, reason: keeperReason(given) })
    }
    if (events.length > 0) return events
    const overlap =
      overlaps === null || overlaps.earlierSizes[column] === 0 ? null : jaccardOverlap(overlaps, row, column)
    const reason = overlap === null ? 'same-place' : overlap >= survive ? 'same-customers' : 'most-customers'
    return [{ event: 'survive', ...about, to: [ids[row]], overlap, reason }]
  })
  const born = ids.flatMap((id, row): SegmentEvent[] => {
    if (matches[row] >= 0 || parents[row] >= 0) return []
    const isFirst = earlierIds.length === 0
    return [
      {
        event: 'emerge',
        population,
        from: [],
        to: [id],
        ...birthOf(isFirst ? null : overlaps, row, isFirst),
      },
    ]
  })
  return [...before, ...born]
}

/** The earlier segment that a new one split off, -1 for none. */
function parentOf({ known, sizes }: SegmentOverlaps, row: number, part: number): number {
  return known[row].findIndex((customers) => customers > 0 && customers >= part * sizes[row])
}

/** The segment of today that an earlier one went into, -1 for none. */
function heirOf({ counts, earlierSizes }: SegmentOverlaps, column: number, part: number): number {
  return counts.findIndex((row) => row[column] > 0 && row[column] >= part * earlierSizes[column])
}

function placesOf(values: readonly number[], wanted: number): number[] {
  return values.flatMap((value, place) => (value === wanted ? [place] : []))
}

function keeperReason([keeper, ...others]: readonly number[]): SegmentEventReason {
  const largest = Math.max(...others)
  if (keeper > largest) return 'larger'
  return keeper === largest ? 'nearer' : 'best-match'
}

function deathOf(overlaps: SegmentOverlaps | null, column: number): Pick<SegmentEvent, 'overlap' | 'reason'> {
  const size = overlaps?.earlierSizes[column] ?? 0
  if (overlaps === null || size === 0) return { overlap: null, reason: 'no-customers' }
  return { overlap: Math.max(...overlaps.counts.map((row) => row[column])) / size, reason: 'dispersed' }
}

function birthOf(
  overlaps: SegmentOverlaps | null,
  row: number,
  isFirst: boolean,
): Pick<SegmentEvent, 'overlap' | 'reason'> {
  if (overlaps === null) return { overlap: null, reason: isFirst ? 'first' : 'new-customers' }
  const known = overlaps.known[row].reduce((sum, customers) => sum + customers, 0)
  const overlap = Math.max(...overlaps.known[row]) / overlaps.sizes[row]
  return { overlap, reason: known < overlaps.sizes[row] / 2 ? 'new-customers' : 'gathered' }
}
