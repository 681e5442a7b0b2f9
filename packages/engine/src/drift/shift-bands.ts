/** How far a population stability index says that a distribution has moved. */
export type ShiftBand = 'none' | 'moderate' | 'large'

/** The bands, each from its lower limit up. Conventions of credit scoring (Siddiqi 2006), not theorems. */
export const SHIFT_BANDS: readonly { readonly band: ShiftBand; readonly from: number }[] = [
  { band: 'none', from: 0 },
  { band: 'moderate', from: 0.1 },
  { band: 'large', from: 0.25 },
]

/** The band of a population stability index. */
export function shiftBand(index: number): ShiftBand {
  return SHIFT_BANDS.findLast(({ from }) => index >= from)?.band ?? 'none'
}
