/** How far a mean bootstrap Jaccard similarity lets a segment be trusted. */
export type TrustBand = 'dissolved' | 'doubtful' | 'stable' | 'highlyStable'

/** The bands, each from its lower limit up (Hennig 2007; `clusterboot` of R's fpc). Conventions, not theorems. */
export const trustBands: readonly { readonly band: TrustBand; readonly from: number }[] = [
  { band: 'dissolved', from: 0 },
  { band: 'doubtful', from: 0.6 },
  { band: 'stable', from: 0.75 },
  { band: 'highlyStable', from: 0.85 },
]

/** The band of a similarity between 0 and 1. */
export function trustBand(jaccard: number): TrustBand {
  return trustBands.findLast(({ from }) => jaccard >= from)?.band ?? 'dissolved'
}

/** How far a feature moved. */
export type ShiftBand = 'none' | 'moderate' | 'large'

/** From these population stability indices up; conventions of credit scoring (Siddiqi 2006). */
export const shiftBands: readonly { readonly band: ShiftBand; readonly from: number }[] = [
  { band: 'none', from: 0 },
  { band: 'moderate', from: 0.1 },
  { band: 'large', from: 0.25 },
]

/** The band of a population stability index. */
export function shiftBand(index: number): ShiftBand {
  return shiftBands.findLast(({ from }) => index >= from)?.band ?? 'none'
}
