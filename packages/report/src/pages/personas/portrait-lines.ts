import { shorten } from '../../charts/shorten.ts'
import type { PortraitTally, SegmentPortrait } from '../../document/segment-portrait.ts'
import type { Issue, IssueSegment } from '../../issue.ts'
import { featureValue } from './feature-value.ts'

/** A line of a portrait: what it is about, and one or several values. */
export interface PortraitLine {
  readonly label: string
  readonly values: readonly string[]
}

/** What the data know of the customers of a segment; a line that they do not know is left out. */
export function portraitLines(
  issue: Issue,
  segment: IssueSegment,
  portrait: SegmentPortrait,
): PortraitLine[] {
  const { text, format } = issue
  const words = text.portraits
  const { deliveryDays, late, instalments, reviews } = portrait
  const line = (label: string, values: readonly (string | null)[]): PortraitLine[] => {
    const known = values.filter((value) => value !== null)
    return known.length === 0 ? [] : [{ label, values: known }]
  }
  return [
    ...line(words.delivery, [
      [
        ...(deliveryDays === null ? [] : [format.days(deliveryDays)]),
        ...(late === null ? [] : [words.late(format.share(late.orders / late.promised))]),
      ].join(', ') || null,
    ]),
    ...line(words.instalments, [
      instalments === null ? null : words.instalmentsValue(format.median(instalments), instalments),
    ]),
    ...line(words.review, [
      reviews === null
        ? null
        : words.reviewValue({
            mean: format.decimal(reviews.mean, 2),
            count: format.count(reviews.count),
            n: reviews.count,
          }),
    ]),
    ...line(words.categories, [tallies(issue, portrait.categories, portrait.categoriesKnown)]),
    ...line(words.regions, [tallies(issue, portrait.regions, portrait.regionsKnown)]),
    ...line(words.apart, apart(issue, portrait)),
    ...line(words.nearly, nearly(issue, segment, portrait)),
    ...line(words.worth, [worth(issue, segment)]),
  ]
}

function tallies({ text, format }: Issue, told: readonly PortraitTally[], known: number): string | null {
  if (told.length === 0) return null
  return told
    .map(({ name, customers }) =>
      text.portraits.tally(shorten(readable(name), longestTally), format.sharePlain(customers / known)),
    )
    .join(', ')
}

/** Characters of a category or region: three of them share a line of the card. */
const longestTally = 40

/** Names of categories come as identifiers: `health_beauty`. */
const readable = (name: string): string => name.replaceAll('_', ' ')

function apart(issue: Issue, { distinctions }: SegmentPortrait): string[] {
  const { text } = issue
  return distinctions.flatMap(({ feature, median, elsewhere }) => {
    const name = text.features[feature]
    if (name === undefined) return []
    return [
      text.portraits.apartValue({
        feature: name,
        median: featureValue(issue, feature, median),
        elsewhere: featureValue(issue, feature, elsewhere),
      }),
    ]
  })
}

function nearly({ text, format, segments }: Issue, own: IssueSegment, { nearly }: SegmentPortrait): string[] {
  const alone = own.population.segments.length < 2
  if (alone) return []
  if (nearly.length === 0) return [text.portraits.nearlyNobody]
  const nearest = nearly.slice(0, 2)
  return [
    text.portraits.nearlyValue(
      format.list(
        nearest.map(({ id, customers }) =>
          text.portraits.nearlyFrom({
            customers: format.count(customers),
            segment: text.quoted(segments.find((segment) => segment.id === id)?.name ?? id),
          }),
        ),
      ),
      nearest.reduce((sum, { customers }) => sum + customers, 0),
    ),
  ]
}

/** What the forecast expects of the segment; null where there is none, or nobody to expect anything of. */
function worth({ document, text, format }: Issue, { id }: IssueSegment): string | null {
  const forecast = document.lifetimeValue?.forecast
  const expected = forecast?.segments.find((segment) => segment.id === id)
  if (!forecast || expected === undefined || expected.meanAlive === null) return null
  return text.portraits.worthValue({
    alive: format.sharePlain(expected.meanAlive),
    each: format.money(expected.value.expected / expected.customers),
    months: format.count(forecast.months),
  })
}
