/** How far a mean bootstrap Jaccard similarity lets a cluster be trusted. */
export type StabilityBand = 'dissolved' | 'doubtful' | 'stable' | 'highlyStable'

/**
 * The bands, each from its lower limit up: below 0.6 a cluster should not be trusted, from 0.6 it points to a
 * pattern whose members are doubtful, from 0.75 it is a valid stable cluster, from 0.85 a highly stable one
 * (Hennig 2007, and the documentation of `clusterboot` in R's fpc). Conventions, not theorems.
 */
export const STABILITY_BANDS: readonly { readonly band: StabilityBand; readonly from: number }[] = [
  { band: 'dissolved', from: 0 },
  { band: 'doubtful', from: 0.6 },
  { band: 'stable', from: 0.75 },
  { band: 'highlyStable', from: 0.85 },
]

/** The band of a similarity between 0 and 1. */
export function stabilityBand(jaccard: number): StabilityBand {
  return STABILITY_BANDS.findLast(({ from }) => jaccard >= from)?.band ?? 'dissolved'
}
