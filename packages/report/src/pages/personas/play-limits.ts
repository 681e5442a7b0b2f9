import type { Issue, IssueSegment } from '../../issue.ts'

/** Ceiling of an offer in words: a share of a typical order (median spent / median orders), or no discount. */
export function offerText({ text, format }: Issue, { play, medians }: IssueSegment): string {
  if (play.offerCeiling === 0) return text.personas.offerNone
  const order = medians.monetary / medians.frequency
  return text.personas.offerUpTo({
    share: format.sharePlain(play.offerCeiling),
    money: format.money(order * play.offerCeiling),
  })
}

/** Whether an effect on orders could be proved in this segment within a month, and at what size. */
export function holdoutText({ text, format }: Issue, segment: IssueSegment): string {
  const { measurable, base } = segment
  if (measurable === null) return text.personas.noBase
  const numbers = {
    base: format.rate(measurable.base),
    target: format.rate(measurable.target),
    perArm: format.count(measurable.perArm),
  }
  const verdict = measurable.enough
    ? text.personas.enough(numbers)
    : `${text.personas.tooSmall({ ...numbers, customers: format.count(segment.customers) })} ${
        measurable.detectable === null
          ? text.personas.notDetectable
          : text.personas.detectable(format.rate(measurable.detectable))
      }`
  return base?.scope === 'shop' ? `${verdict} ${text.personas.shopRate}` : verdict
}
