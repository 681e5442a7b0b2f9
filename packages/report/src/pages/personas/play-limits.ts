import type { Issue, IssueSegment } from '../../issue.ts'

/** Ceiling of an offer in words: a share of a typical order (median spent / median orders), or no discount. */
export function offerCeiling({ text, format }: Issue, { play, medians }: IssueSegment): string {
  if (play.offerCeiling === 0) return text.personas.offerNone
  const order = medians.monetary / medians.frequency
  return text.personas.offerUpTo({
    share: format.sharePlain(play.offerCeiling),
    money: format.moneyAbout(order * play.offerCeiling),
  })
}
