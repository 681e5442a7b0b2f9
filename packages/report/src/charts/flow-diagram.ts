import { type SankeyGraph, sankey, sankeyLinkHorizontal } from 'd3-sankey'
import { type ChartLabel, escapeText, roundCoordinates, withLabel } from './chart.ts'
import { chartWidth } from './layout.ts'
import { shorten } from './shorten.ts'

/** One end of a band: a segment in one of the two months. */
export interface FlowNode {
  readonly key: string
  readonly label: string
  /** CSS colour. */
  readonly colour: string
  readonly side: 'before' | 'after'
}

/** A band between two nodes, by their keys; `stays` = same segment in both months. */
export interface FlowBand {
  readonly from: string
  readonly to: string
  readonly customers: number
  readonly stays: boolean
  /** Shown where the pointer rests on the band. */
  readonly title: string
}

/**
 * Sankey diagram of two months: nodes in the given order, bands as wide as their customers (d3-sankey layout),
 * those who stayed pale, those who moved strong.
 *
 * @param months headings of the two sides
 */
export function flowDiagram(
  nodes: readonly FlowNode[],
  bands: readonly FlowBand[],
  months: { readonly before: string; readonly after: string },
  label: ChartLabel,
): string {
  const width = chartWidth.wide
  const side = 198
  const rows = Math.max(
    ...(['before', 'after'] as const).map((end) => nodes.filter((node) => node.side === end).length),
  )
  const height = Math.max(100, rows * 22)
  const layout = sankey<FlowNode, FlowBand>()
    .nodeId((node) => node.key)
    .nodeAlign((node) => (node.side === 'before' ? 0 : 1))
    .nodeSort(null)
    .linkSort(null)
    .nodeWidth(8)
    .nodePadding(12)
    .extent([
      [side, 26],
      [width - side, height - 10],
    ])
  const graph: SankeyGraph<FlowNode, FlowBand> = layout({
    nodes: nodes.map((node) => ({ ...node })),
    links: bands.map((band) => ({ ...band, source: band.from, target: band.to, value: band.customers })),
  })
  const path = sankeyLinkHorizontal<FlowNode, FlowBand>()
  const colours = new Map(nodes.map((node) => [node.key, node.colour]))
  const links = graph.links.map(
    (link) =>
      `<path d="${path(link) ?? ''}" fill="none" stroke="${colours.get(link.from) ?? ''}" stroke-width="${Math.max(0.6, link.width ?? 0)}" stroke-opacity="${link.stays ? 0.22 : 0.6}"><title>${escapeText(link.title)}</title></path>`,
  )
  const marks = graph.nodes.map((node) => {
    const { x0 = 0, x1 = 0, y0 = 0, y1 = 0 } = node
    const before = node.side === 'before'
    const text = escapeText(shorten(node.label, 36))
    return (
      `<rect x="${x0}" y="${y0}" width="${x1 - x0}" height="${Math.max(1, y1 - y0)}" fill="${node.colour}"/>` +
      `<text x="${before ? x0 - 6 : x1 + 6}" y="${(y0 + y1) / 2}" dy="0.35em" text-anchor="${before ? 'end' : 'start'}">${text}</text>`
    )
  })
  const heads =
    `<text x="${side + 8}" y="10" text-anchor="end" font-weight="600">${escapeText(months.before)}</text>` +
    `<text x="${width - side - 8}" y="10" text-anchor="start" font-weight="600">${escapeText(months.after)}</text>`
  const svg = `<svg class="plot" viewBox="0 0 ${width} ${height}" fill="currentColor" font-size="10">${heads}${links.join('')}${marks.join('')}</svg>`
  return withLabel(roundCoordinates(svg), label)
}
