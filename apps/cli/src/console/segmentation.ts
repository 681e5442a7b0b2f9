import { countRecencyStatus, purchaseRhythm } from '@clientele/engine'
import type { ShopSegmentation } from '../segments/segment-shop.ts'
import { formatKChoice, K_CHOICE_LEGEND } from './k-choice.ts'
import { countOf, formatCount, formatMoney, formatShare } from './numbers.ts'
import { paragraph } from './terminal/paragraph.ts'
import { formatTable, type TableColumn } from './terminal/table.ts'
import type { Terminal } from './terminal/terminal.ts'

const COLUMNS: readonly TableColumn[] = [
  { title: 'segment' },
  { title: 'customers', align: 'right' },
  { title: 'share', align: 'right' },
  { title: 'revenue', align: 'right' },
  { title: 'days', align: 'right' },
  { title: 'orders', align: 'right' },
  { title: 'spent', align: 'right' },
]

/** The segments as a table for the terminal: sizes, shares of revenue, and the median customer. */
export function formatSegmentation(
  { segmentation, kChoices }: ShopSegmentation,
  currency: string,
  terminal: Terminal,
): string {
  const { color, columns } = terminal
  const blocks = segmentation.populations.map(({ name, customers, segments, silhouette, notes }, index) => {
    const rows = segments.map((segment) => [
      segment.name.en,
      formatCount(segment.size),
      formatShare(segment.share),
      formatShare(segment.revenueShare),
      formatCount(segment.medians.recencyDays),
      formatCount(segment.medians.frequency),
      formatMoney(segment.medians.monetary, currency),
    ])
    const quality = silhouette === null ? '' : `, silhouette ${silhouette.value.toFixed(2)}`
    const head = `\n  ${color.bold(name)}  ${color.dim(`${countOf(customers, 'customer')}${quality}`)}\n`
    const table = rows.length === 0 ? '' : `${formatTable(COLUMNS, rows, columns)}\n`
    const choice = kChoices?.[index]
    const votes = choice === undefined ? '' : formatKChoice(name, choice, segments.length, terminal)
    return (
      head + table + notes.map((note) => `  ${color.yellow(paragraph(note, columns - 2))}\n`).join('') + votes
    )
  })
  const legend = 'medians: days since the last order, orders, spent; revenue: share of all'
  const legends = kChoices === undefined ? [legend] : [legend, K_CHOICE_LEGEND]
  return (
    blocks.join('') +
    whenToAct(segmentation, terminal) +
    legends.map((text) => `  ${color.dim(paragraph(text, columns - 2))}\n`).join('')
  )
}

const STATUS_COLUMNS: readonly TableColumn[] = [
  { title: 'segment' },
  { title: 'active', align: 'right' },
  { title: 'slowing', align: 'right' },
  { title: 'lapsed', align: 'right' },
]

/** Customers of each segment by recency status, and the rule that tells it. */
function whenToAct(segmentation: ShopSegmentation['segmentation'], { color, columns }: Terminal): string {
  const rhythm = purchaseRhythm(segmentation.table)
  const counts = countRecencyStatus(segmentation, rhythm)
  const rows = segmentation.segments.map(({ name }, index) => {
    const { active = 0, slowing = 0, lapsed = 0 } = counts[index] ?? {}
    return [name.en, formatCount(active), formatCount(slowing), formatCount(lapsed)]
  })
  if (rows.length === 0) return ''
  const rule = `last order at most ${rhythm.activeDays} days ago: active; at most ${rhythm.slowingDays}: slowing; longer: lapsed${rhythm.source === 'gaps' ? '' : ' (by convention)'}`
  return `\n  ${color.bold('when to act')}  ${color.dim('customers by recency status')}
${formatTable(STATUS_COLUMNS, rows, columns)}
  ${color.dim(paragraph(rule, columns - 2))}
`
}
