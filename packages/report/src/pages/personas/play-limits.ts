import type { Issue, IssueSegment } from '../../issue.ts'

/**
 * Ceiling of an offer in words: a share of a typical order (median spent / median orders), or no discount. Nothing can be
 * taken off an order that brought nothing.
 */
export function offerCeiling({ text, format }: Issue, { play, medians }: IssueSegment): string {
  const order = medians.monetary / medians.frequency
  if (play.offerCeiling === 0 || order <= 0) return text.personas.offerNone
  return text.personas.offerUpTo({
    share: format.sharePlain(play.offerCeiling),
    money: format.moneyAbout(order * play.offerCeiling),
  })
}
