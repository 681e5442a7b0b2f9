import { bindLastWords } from '../../format/bind-last-words.ts'
import type { Issue, IssueSegment } from '../../issue.ts'
import { optionalShare } from '../../optional-share.ts'
import { offerCeiling } from '../offer-ceiling.ts'
import { segmentTag } from '../segment-tag.ts'
import { portraitLines } from './portrait-lines.ts'
import { segmentTrend } from './segment-trend.ts'

/** The view of one card; portrait and bars come from the same medians and positions as the segment table. */
export function personaCard(issue: Issue, segment: IssueSegment): object {
  const { text, format } = issue
  const { play, population, medians, quartiles } = segment
  return {
    ...segmentTag(segment),
    id: `segment-${segment.number}`,
    population: text.population(population.rule.minFrequency, population.rule.maxFrequency),
    stance: text.actions.stance[play.stance],
    customers: text.customersCount(format.count(segment.customers), segment.customers),
    weight: text.personas.weight({
      share: format.share(segment.share),
      revenueShare: optionalShare(issue, segment.revenueShare),
    }),
    portrait: text.personas.portrait({
      once: medians.frequency === 1,
      frequency: format.median(medians.frequency),
      frequencyValue: medians.frequency,
      recency: format.days(medians.recencyDays),
      monetary: format.money(medians.monetary),
      lower: format.money(quartiles.monetary.lower),
      upper: format.money(quartiles.monetary.upper),
    }),
    // Where all customers are one segment, there is nobody to compare it with.
    alone: segment.share === 1,
    bars: bars(issue, segment),
    ...statuses(issue, segment),
    ...known(issue, segment),
    goal: play.text.goal,
    trigger: play.text.trigger,
    todo: [...play.text.todo, play.value.todo].map(bindLastWords),
    avoid: play.text.avoid.map(bindLastWords),
    angle: play.text.angle,
    channel: bindLastWords(play.value.channel),
    kpi: bindLastWords(play.text.kpi),
    offer: bindLastWords(offerCeiling(issue, segment.play.offerCeiling, segment.medians)),
    verdict: text.tests.verdicts[segment.verdict],
    tests: text.tests.title,
  }
}

/** What the portraits of the document add; nothing where it has none. */
function known(issue: Issue, segment: IssueSegment): object {
  const portrait = issue.document.portraits?.segments.find(({ id }) => id === segment.id)
  if (portrait === undefined) return {}
  return {
    since: issue.text.portraits.since(issue.format.month(portrait.since)),
    trend: segmentTrend(issue, segment, portrait),
    lines: portraitLines(issue, segment, portrait),
  }
}

function bars(issue: Issue, { medians, positions }: IssueSegment): object[] {
  const { text, format } = issue
  const bar = (name: string, value: string, position: number, words: string): object => ({
    name,
    value,
    percent: (position * 100).toFixed(1),
    words,
  })
  const words = text.personas
  return [
    bar(
      words.recency,
      words.recencyValue(format.days(medians.recencyDays)),
      positions.recency,
      words.recencyPosition(format.sharePlain(positions.recency)),
    ),
    bar(
      words.frequency,
      text.ordersCount(format.median(medians.frequency), medians.frequency),
      positions.frequency,
      orderComparison(issue, medians.frequency),
    ),
    bar(
      words.monetary,
      format.money(medians.monetary),
      positions.monetary,
      words.monetaryPosition(format.sharePlain(positions.monetary)),
    ),
  ]
}

/** Customers of the card by recency status; nothing where it is not known. */
function statuses({ text, format }: Issue, { customers, recencyStatus }: IssueSegment): object {
  if (recencyStatus === undefined || customers === 0) return {}
  const order = ['active', 'slowing', 'lapsed'] as const
  return {
    statuses: order
      .map((status) => ({ status, customers: recencyStatus[status] }))
      .filter((part) => part.customers > 0),
    statusWords: order
      .map((status) => text.personas.statuses[status](format.sharePlain(recencyStatus[status] / customers)))
      .join(', '),
  }
}

/** Orders are few whole numbers, so they are compared by counting, not by a position among ties. */
function orderComparison({ document, text, format }: Issue, orders: number): string {
  const { rows } = document.ordersPerCustomer
  const count = (matches: (row: { orders: number }) => boolean): number =>
    rows.reduce((sum, row) => (matches(row) ? sum + row.customers : sum), 0)
  const all = count(() => true)
  if (all === 0) return text.notAvailable
  const fewer = count((row) => row.orders < orders)
  return fewer > 0
    ? text.personas.frequencyMore(format.sharePlain(fewer / all))
    : text.personas.frequencySame(format.sharePlain(count((row) => row.orders === orders) / all))
}
