import { SHIFT_BANDS, type ShiftBand, STABILITY_BANDS, type StabilityBand } from '@clientele/engine'

/** How far a mean bootstrap Jaccard similarity between 0 and 1 lets a segment be trusted. */
export function trustBand(jaccard: number): StabilityBand {
  return STABILITY_BANDS.findLast(({ from }) => jaccard >= from)?.band ?? 'dissolved'
}

/** How far a population stability index says that a feature moved. */
export function shiftBand(index: number): ShiftBand {
  return SHIFT_BANDS.findLast(({ from }) => index >= from)?.band ?? 'none'
}
