import type { ShiftBand, StabilityBand } from '@clientele/engine'
import type { PlaybookDropCause } from '../../document/population/population-stability.ts'

/** The words of the page on how far the segments can be trusted. */
export interface QualityWords {
  readonly title: string
  readonly lead: string
  readonly separation: string
  readonly recovery: string
  readonly bands: Readonly<Record<StabilityBand, string>>
  readonly chart: (population: string) => string
  readonly chartDescription: (p: { population: string; verdicts: string }) => string
  readonly segmentVerdict: (p: { segment: string; jaccard: string; band: string }) => string
  readonly why: string
  readonly jaccardRule: (p: {
    samples: string
    doubtful: string
    stable: string
    highlyStable: string
  }) => string
  readonly curve: string
  readonly curveDescription: (p: { weeks: string; threshold: string }) => string
  readonly curveRead: (p: { threshold: string; floor: string | null }) => string
  readonly weeks: (weeks: string) => string
  readonly drop: (p: { drop: string; causes: string }) => string
  readonly cause: (p: { name: string; part: string }) => string
  readonly causes: Readonly<Record<PlaybookDropCause, string>>
  readonly shifts: string
  readonly shift: (p: { feature: string; index: string; band: string | null }) => string
  readonly shiftBands: Readonly<Record<ShiftBand, string>>
  readonly shiftRule: (p: { moderate: string; large: string }) => string
  readonly votes: string
  readonly voteColumns: {
    readonly k: string
    readonly silhouette: string
    readonly thinning: string
    readonly jaccard: string
    readonly strength: string
    readonly smallest: string
    readonly shape: string
    readonly stability: string
    readonly usability: string
  }
  readonly yes: string
  readonly no: string
  readonly voteRule: string
}
