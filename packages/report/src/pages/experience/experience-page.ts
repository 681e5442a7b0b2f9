import { actionPlan } from '../../actions/action-plan.ts'
import type { PlaybookExperience } from '../../document/experience.ts'
import type { Issue } from '../../issue.ts'
import { optionalShare } from '../../optional-share.ts'
import type { Page } from '../page.ts'
import { segmentTag } from '../segment-tag.ts'
import { sourceNote } from '../source-note.ts'
import { delaySentences, delayTable } from './delay-table.ts'
import { experienceRules } from './experience-rules.ts'
import { experienceTemplate } from './experience-template.ts'
import { monthBars } from './month-bars.ts'

/** Regions that are shown, the slowest. */
const shownRegions = 8
/** Fewer orders due in a month are not told as a share. */
const fewest = 30

/** How deliveries and reviews develop, what a late delivery goes together with, and where it happens. */
export const experiencePage: Page = {
  id: 'experience',
  template: experienceTemplate,
  rules: experienceRules,
  title: (text) => text.experience.title,
  isPresent: ({ document }) =>
    document.experience?.deliveries !== undefined || document.experience?.reviews !== undefined,
  whyAbsent: ({ text }) => text.experience.absent,
  view: (issue) => {
    const { text, document } = issue
    const experience = document.experience ?? {}
    return {
      head: text.experience,
      lead: lead(issue, experience),
      sentences: delaySentences(issue, experience),
      recentlyLate: recentlyLate(issue, experience),
      recovery: recovery(issue),
      panels: monthBars(issue, experience),
      onTheWay: onTheWay(issue, experience),
      delays: delayTable(issue, experience),
      regions: regions(issue, experience),
      segments: bySegment(issue),
      sources: sourceNote(issue, sourcesOf(issue, experience)),
    }
  },
}

/** Of the last month of which no order can still be late. */
function lead({ format, text }: Issue, { deliveries }: PlaybookExperience): string {
  const whole = deliveries?.rows.findLast(({ onTheWay, due }) => onTheWay === 0 && due >= fewest)
  if (whole === undefined) return text.experience.leadNone
  return text.experience.lead({
    month: format.month(whole.month),
    share: format.share(whole.late / whole.due),
    due: format.count(whole.due),
  })
}

function recentlyLate({ format, text }: Issue, { recentlyLate: late }: PlaybookExperience): string | null {
  if (late === undefined || late.orders === 0) return null
  return text.experience.recentlyLate({
    orders: text.ordersCount(format.count(late.orders), late.orders),
    n: late.orders,
    days: format.days(late.days),
  })
}

/** Where the action for those customers stands, when the plan has it. */
function recovery(issue: Issue): string | null {
  const action = actionPlan(issue).find(({ id }) => id === 'service-recovery')
  return action === undefined ? null : issue.text.experience.recovery(issue.text.quoted(action.goal))
}

/** The months of which some orders can still be late, so that their bars can still grow. */
function onTheWay({ format, text }: Issue, { deliveries }: PlaybookExperience): string | null {
  const open = (deliveries?.rows ?? []).filter((row) => row.onTheWay > 0).slice(-3)
  if (open.length === 0) return null
  return text.experience.onTheWay(
    format.list(
      open.map((row) =>
        text.experience.onTheWayMonth({
          month: format.month(row.month),
          onTheWay: format.count(row.onTheWay),
          orders: format.count(row.orders),
        }),
      ),
    ),
  )
}

function regions(issue: Issue, { regions: known }: PlaybookExperience): object | null {
  const { format, text } = issue
  if (known === undefined) return null
  const rows = known.rows.slice(0, shownRegions)
  return {
    unit: text.experience.regionsUnit({
      shown: format.count(rows.length),
      all: format.count(known.rows.length),
    }),
    rows: rows.map(({ name, orders, meanDays, lateShare }) => ({
      name,
      orders: format.count(orders),
      days: format.decimal(meanDays, 1),
      late: optionalShare(issue, lateShare),
    })),
  }
}

/** Where a portrait knows of deliveries or reviews. */
function bySegment(issue: Issue): object | null {
  const { document, segments, format, text } = issue
  const portraits = new Map(document.portraits?.segments.map((portrait) => [portrait.id, portrait]))
  const rows = segments.flatMap((segment) => {
    const { late = null, reviews = null } = portraits.get(segment.id) ?? {}
    if (late === null && reviews === null) return []
    return [
      {
        tag: segmentTag(segment),
        late: optionalShare(issue, late && late.orders / late.promised),
        mean: reviews === null ? text.notAvailable : format.decimal(reviews.mean, 2),
      },
    ]
  })
  if (rows.length === 0) return null
  const known = document.portraits?.segments ?? []
  return {
    rows,
    hasLate: known.some(({ late }) => late !== null),
    hasReviews: known.some(({ reviews }) => reviews !== null),
  }
}

function sourcesOf({ document }: Issue, experience: PlaybookExperience): string[] {
  const parts = [
    experience.deliveries,
    experience.reviews,
    experience.delayReviews,
    experience.delayRepeat,
    experience.regions,
    experience.recentlyLate,
    document.portraits,
  ]
  return parts.flatMap((part) => (part === undefined ? [] : [part.source]))
}
