import { axisTicks } from '../../charts/axis-ticks.ts'
import type { ChartLayout } from '../../charts/layout.ts'
import { type MonthPanel, monthPanels } from '../../charts/month-panels.ts'
import type { MonthOfSales } from '../../document/sales.ts'
import type { Issue } from '../../issue.ts'

interface MonthFigure {
  readonly id: 'new' | 'returning' | 'revenue'
  readonly title: string
  readonly colour: string
  of(row: MonthOfSales): number
}

const panelHeight = 88

/** New customers, returning customers and revenue by month: a panel each, drawn for a page and for a phone. */
export function salesFigures(issue: Issue): object[] {
  const { sales } = issue.text
  const figures: MonthFigure[] = [
    { id: 'new', title: sales.newCustomers, colour: 'var(--accent)', of: (row) => row.newCustomers },
    {
      id: 'returning',
      title: sales.returningCustomers,
      colour: 'var(--strong)',
      of: (row) => row.returningCustomers,
    },
    { id: 'revenue', title: sales.revenue, colour: 'var(--quiet)', of: (row) => row.revenue },
  ]
  const months = issue.document.salesByMonth.rows.map((row) => row.month)
  const [wide, narrow] = (['wide', 'narrow'] as const).map((layout) =>
    monthPanels(
      issue,
      months,
      figures.map((figure) => panel(issue, figure, layout)),
      layout,
    ),
  )
  return figures.map(({ title }, index) => ({
    title,
    charts: [
      { layout: 'wide', svg: wide?.[index] ?? '' },
      { layout: 'narrow', svg: narrow?.[index] ?? '' },
    ],
  }))
}

function panel({ document, text, format }: Issue, figure: MonthFigure, layout: ChartLayout): MonthPanel {
  const { rows } = document.salesByMonth
  const values = rows.map(figure.of)
  const highest = Math.max(...values)
  const isMoney = figure.id === 'revenue'
  const ticks = axisTicks(highest, Math.min(...values))
  const money = format.moneyAxis(Math.max(...ticks.map(Math.abs)))
  return {
    values,
    colour: figure.colour,
    height: panelHeight,
    tick: isMoney ? money.tick : format.count,
    end: isMoney ? money.exact : format.count,
    label: {
      id: `chart-${figure.id}-${layout}`,
      title: figure.title,
      description: text.sales.chartDescription({
        figure: figure.title,
        first: format.month(rows[0]?.month ?? document.month),
        last: format.month(rows.at(-1)?.month ?? document.month),
        best: format.month(rows[values.indexOf(highest)]?.month ?? document.month),
        value: isMoney ? format.money(highest) : format.count(highest),
      }),
    },
  }
}
