import { shareBars } from '../../charts/share-bars.ts'
import type { PlaybookPopulation } from '../../document/population.ts'
import type { Issue, IssueSegment } from '../../issue.ts'
import { optionalShare } from '../../optional-share.ts'
import type { Page } from '../page.ts'
import { segmentTag } from '../segment-tag.ts'
import { sourceNote } from '../source-note.ts'
import { segmentsRules } from './segments-rules.ts'
import { segmentsTemplate } from './segments-template.ts'

/** The table of all segments, whose sums are the customer base, and their weight in customers and revenue. */
export const segmentsPage: Page = {
  id: 'segments',
  template: segmentsTemplate,
  rules: segmentsRules,
  title: (text) => text.segments.title,
  isPresent: () => true,
  view: (issue) => {
    const { document, text, format, customers, segments } = issue
    const revenue = document.populations.reduce((sum, population) => sum + population.revenue, 0)
    return {
      lead: text.segments.lead({
        customers: text.customersCount(format.count(customers), customers),
        count: format.count(segments.length),
        n: segments.length,
      }),
      head: text.segments,
      dissolved: dissolved(issue),
      populations: document.populations.map((population) => populationRows(issue, population, revenue)),
      total: {
        name: text.total,
        change: totalChange(issue),
        customers: format.count(customers),
        share: customers > 0 ? format.share(1) : text.notAvailable,
        revenue: format.money(revenue),
        revenueShare: revenue > 0 ? format.share(1) : text.notAvailable,
      },
      notes: [
        text.segments.mediansNote,
        document.movement === null
          ? text.segments.noPrevious
          : text.segments.changeAgainst(format.month(document.movement.previousMonth)),
      ],
      sources: sourceNote(
        issue,
        document.populations.map((population) => population.source),
      ),
      chart:
        segments.length === 0
          ? null
          : (['wide', 'narrow'] as const).map((layout) => ({
              layout,
              svg: shareBars(issue, layout, {
                id: `chart-shares-${layout}`,
                title: text.segments.chart,
                description: text.segments.chartDescription,
              }),
            })),
    }
  },
}

function populationRows(issue: Issue, population: PlaybookPopulation, revenue: number): object {
  const { text, format, customers } = issue
  const own = issue.segments.filter((segment) => segment.population === population)
  return {
    name: text.population(population.rule.minFrequency, population.rule.maxFrequency),
    customers: format.count(population.customers),
    share: customers > 0 ? format.share(population.customers / customers) : text.notAvailable,
    revenue: format.money(population.revenue),
    revenueShare: revenue > 0 ? format.share(population.revenue / revenue) : text.notAvailable,
    empty: text.segments.empty,
    rows: own.map((segment) => segmentRow(issue, segment)),
  }
}

function segmentRow(issue: Issue, segment: IssueSegment): object {
  const { text, format } = issue
  return {
    tag: segmentTag(segment),
    customers: format.count(segment.customers),
    share: format.share(segment.share),
    revenue: format.money(segment.revenue),
    revenueShare: optionalShare(issue, segment.revenueShare),
    recency: format.days(segment.medians.recencyDays),
    frequency: format.median(segment.medians.frequency),
    monetary: format.money(segment.medians.monetary),
    change: issue.document.movement === null ? null : format.difference(grownBy(segment)),
    isNew: segment.previousCustomers === null,
    missing: text.notAvailable,
  }
}

const grownBy = ({ customers, previousCustomers }: IssueSegment): number =>
  customers - (previousCustomers ?? 0)

/** Segments of the previous issue that this one has not: without them the changes would not add up. */
function dissolved({ document, segments, language, text, format }: Issue): object[] {
  const today = new Set(segments.map((segment) => segment.id))
  return (document.movement?.previousSegments ?? [])
    .filter(({ id, customers }) => !today.has(id) && customers > 0)
    .map(({ name, customers }) => ({
      name: name[language],
      change: format.difference(-customers),
      note: text.segments.dissolvedNote,
    }))
}

/** The sum of the changes above: customers of today less those of the previous issue. */
function totalChange({ document, customers, text, format }: Issue): string {
  if (document.movement === null) return text.notAvailable
  const before = document.movement.previousSegments.reduce((sum, segment) => sum + segment.customers, 0)
  return format.difference(customers - before)
}
