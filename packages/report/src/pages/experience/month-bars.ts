import type { ChartLayout } from '../../charts/layout.ts'
import { type MonthPanel, monthPanels } from '../../charts/month-panels.ts'
import type { PlaybookExperience } from '../../document/experience.ts'
import { addMonths, monthsBetween } from '../../format/calendar.ts'
import type { Issue } from '../../issue.ts'

/** Months that are shown: a year and the month of the issue. */
const shown = 13
/** Deliveries or reviews below which a month has no bar: one of them is more than three percent. */
const fewest = 30
const panelHeight = 76

interface MonthFigure {
  readonly id: 'late' | 'days' | 'low'
  readonly colour: string
  /** Percent, or days. */
  readonly of: (month: string) => number | null
  readonly write: (value: number) => string
  readonly tick: (value: number) => string
}

/** Late deliveries, days to delivery and bad reviews by month: a panel for each that is known. */
export function monthBars(issue: Issue, { deliveries, reviews }: PlaybookExperience): object[] {
  const { format, text, document } = issue
  const delivered = new Map(deliveries?.rows.map((row) => [row.month, row]))
  const written = new Map(reviews?.rows.map((row) => [row.month, row]))
  const percent = {
    write: (value: number): string => format.share(value / 100),
    tick: (value: number): string => format.sharePlain(value / 100),
  }
  const figures: readonly MonthFigure[] = [
    {
      id: 'late',
      colour: 'var(--accent)',
      of: (month) => {
        const { due = 0, late = 0 } = delivered.get(month) ?? {}
        return due < fewest ? null : (100 * late) / due
      },
      ...percent,
    },
    {
      id: 'days',
      colour: 'var(--quiet)',
      of: (month) => {
        const { orders = 0, onTheWay = 0, meanDays = null } = delivered.get(month) ?? {}
        return orders - onTheWay < fewest ? null : meanDays
      },
      write: (value) => format.decimal(value, 1),
      tick: format.count,
    },
    {
      id: 'low',
      colour: 'var(--strong)',
      of: (month) => {
        const { reviews: count = 0, lowShare = 0 } = written.get(month) ?? {}
        return count < fewest ? null : 100 * lowShare
      },
      ...percent,
    },
  ]
  const first = [addMonths(document.month, 1 - shown), document.salesByMonth.rows[0]?.month ?? document.month]
    .sort()
    .at(-1)
  const start = first ?? document.month
  const months = Array.from({ length: monthsBetween(start, document.month) + 1 }, (_, index) =>
    addMonths(start, index),
  )
  const present = figures.filter(({ of }) => months.some((month) => of(month) !== null))
  const drawn = (layout: ChartLayout): string[] =>
    monthPanels(
      issue,
      months,
      present.map((figure) => panel(issue, figure, months, layout)),
      layout,
    )
  const [wide, narrow] = [drawn('wide'), drawn('narrow')]
  return present.map(({ id }, index) => ({
    title: text.experience.panels[id],
    charts: [
      { layout: 'wide', svg: wide[index] ?? '' },
      { layout: 'narrow', svg: narrow[index] ?? '' },
    ],
  }))
}

function panel(
  { format, text }: Issue,
  { id, colour, of, write, tick }: MonthFigure,
  months: readonly string[],
  layout: ChartLayout,
): MonthPanel {
  const values = months.map(of)
  const known = months.filter((month) => of(month) !== null)
  const [first = '', last = ''] = [known[0], known.at(-1)]
  return {
    values,
    colour,
    height: panelHeight,
    tick,
    end: write,
    label: {
      id: `chart-experience-${id}-${layout}`,
      title: text.experience.panels[id],
      description: text.experience.panelDescription({
        first: format.month(first),
        last: format.month(last),
        value: write(of(last) ?? 0),
      }),
    },
  }
}
