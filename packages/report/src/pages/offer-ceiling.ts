import type { RfmValues } from '../document/population/segment.ts'
import type { Issue } from '../issue.ts'

/**
 * Ceiling of an offer in words: a share of a typical order (median spent / median orders), or no discount. Nothing can be
 * taken off an order that brought nothing.
 *
 * @param medians of the segment; null where the offer is for no whole segment, and so has no typical order
 */
export function offerCeiling(
  { text, format }: Pick<Issue, 'text' | 'format'>,
  ceiling: number,
  medians: RfmValues | null,
): string {
  if (ceiling === 0) return text.personas.offerNone
  const share = format.sharePlain(ceiling)
  if (medians === null) return text.actions.offerShare(share)
  const order = medians.monetary / medians.frequency
  if (order <= 0) return text.personas.offerNone
  return text.personas.offerUpTo({ share, money: format.moneyAbout(order * ceiling) })
}
