import { type HierarchyRectangularNode, hierarchy, treemap, treemapSquarify } from 'd3-hierarchy'
import type { Issue, IssueSegment } from '../issue.ts'
import { optionalShare } from '../optional-share.ts'
import { type ChartLabel, escapeText, roundCoordinates, withLabel } from './chart.ts'
import { type ChartLayout, chartWidth } from './layout.ts'
import { wrapWords } from './wrap-words.ts'

/** Share of revenue of each segment, in the order of the issue; null where it is not defined. */
export type RevenueShares = readonly (number | null)[]

interface Tile {
  readonly segment?: IssueSegment
  readonly revenueShare?: number | null
  readonly children?: readonly Tile[]
}

const size = { wide: 136, narrow: 280 } as const
const strip = { top: 26, height: 24 } as const
/** Mean width of a character of Inter in its own height, on the safe side. */
const em = 0.6
const font = 10.5
const line = 13
const pad = 6

/**
 * Segments as tiles as large as their customers, populations together (squarified, Bruls, Huizing & van Wijk 2000), and below them
 * one strip as long as all revenue, in the same colours and order. Names stand in the tiles that hold them whole; every
 * tile that is large enough has its number, and the page lists all of them.
 */
export function segmentTreemap(
  issue: Issue,
  revenueShares: RevenueShares,
  layout: ChartLayout,
  label: ChartLabel,
): string {
  const width = chartWidth[layout]
  const height = size[layout]
  const tiles = tilesOf(issue, revenueShares, width, height)
  const hasStrip = revenueShares.some((share) => (share ?? 0) > 0)
  const parts = [
    ...tiles.map((tile) => tileMark(issue, tile)),
    ...(hasStrip ? [revenueStrip(issue, revenueShares, width, height + strip.top)] : []),
  ]
  const whole = hasStrip ? height + strip.top + strip.height : height
  return withLabel(
    roundCoordinates(
      `<svg class="plot treemap" viewBox="0 0 ${width} ${whole}" font-size="${font}">${parts.join('')}</svg>`,
    ),
    label,
  )
}

function tilesOf(
  { document, segments }: Issue,
  revenueShares: RevenueShares,
  width: number,
  height: number,
): HierarchyRectangularNode<Tile>[] {
  const root: Tile = {
    children: document.populations.map((population) => ({
      children: segments.flatMap((segment, index) =>
        segment.population === population && segment.customers > 0
          ? [{ segment, revenueShare: revenueShares[index] ?? null }]
          : [],
      ),
    })),
  }
  const sized = hierarchy<Tile>(root, ({ children }) => children && [...children])
    .sum(({ segment }) => segment?.customers ?? 0)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
  return treemap<Tile>()
    .tile(treemapSquarify)
    .size([width, height])
    .paddingInner(2)(sized)
    .leaves()
    .filter(({ data }) => data.segment !== undefined)
}

function tileMark(issue: Issue, { x0, x1, y0, y1, data }: HierarchyRectangularNode<Tile>): string {
  const { segment } = data
  if (segment === undefined) return ''
  const [width, height] = [Math.max(x1 - x0, 0.8), Math.max(y1 - y0, 0.8)]
  return (
    `<g>${hover(issue, segment, data.revenueShare ?? null)}` +
    `<rect x="${x0}" y="${y0}" width="${width}" height="${height}" fill="var(--segment-${segment.colour})"/>` +
    tileText(issue, segment, { x: x0, y: y0, width, height }) +
    '</g>'
  )
}

function hover({ format, text }: Issue, segment: IssueSegment, revenueShare: number | null): string {
  const words = text.portraits.tile({
    segment: segment.name,
    customers: text.customersCount(format.count(segment.customers), segment.customers),
    share: format.share(segment.share),
    revenueShare: optionalShare({ text, format }, revenueShare),
  })
  return `<title>${escapeText(words)}</title>`
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The number, the whole name and the share where they fit; else the number, where that fits. */
function tileText({ format }: Issue, segment: IssueSegment, box: Box): string {
  const room = Math.floor((box.width - 2 * pad) / (font * em))
  const lines = wrapWords(`${segment.number}  ${segment.name}`, room)
  const all = [...lines, format.share(segment.share)]
  if (all.every((one) => [...one].length <= room) && all.length * line + 2 * pad <= box.height) {
    return all
      .map((one, index) =>
        textAt(segment, box.x + pad, box.y + pad + (index + 0.78) * line, one, index < lines.length),
      )
      .join('')
  }
  const number = String(segment.number)
  const fits = box.width >= number.length * font * em + 4 && box.height >= font + 3
  return fits
    ? `<text x="${box.x + box.width / 2}" y="${box.y + box.height / 2}" dy="0.35em" text-anchor="middle" font-weight="600" fill="var(--segment-${segment.colour}-text)">${number}</text>`
    : ''
}

function textAt({ colour }: IssueSegment, x: number, y: number, words: string, bold: boolean): string {
  return `<text x="${x}" y="${y}"${bold ? ' font-weight="600"' : ''} fill="var(--segment-${colour}-text)">${escapeText(words)}</text>`
}

/** All revenue as one strip; what refunds outweigh has no length. */
function revenueStrip(issue: Issue, shares: RevenueShares, width: number, top: number): string {
  const { document, segments, text } = issue
  const positive = shares.map((share) => Math.max(0, share ?? 0))
  const whole = positive.reduce((sum, share) => sum + share, 0)
  const head = `<text x="0" y="${top - 8}" fill="currentColor" font-weight="600">${escapeText(document.portraits === undefined ? text.portraits.stripToDate : text.portraits.strip)}</text>`
  let left = 0
  const parts = segments.map((segment, index) => {
    const length = ((positive[index] ?? 0) / whole) * width
    const x = left
    left += length
    if (length === 0) return ''
    const number = String(segment.number)
    const share = optionalShare(issue, shares[index] ?? null)
    const long = `${number} · ${share}`
    const words = [long, number].find((one) => one.length * font * em + 6 <= length) ?? ''
    return (
      `<g>${hover(issue, segment, shares[index] ?? null)}` +
      `<rect x="${x}" y="${top}" width="${Math.max(length - 1.5, 0.5)}" height="${strip.height}" fill="var(--segment-${segment.colour})"/>` +
      (words === ''
        ? ''
        : `<text x="${x + length / 2}" y="${top + strip.height / 2}" dy="0.35em" text-anchor="middle" font-weight="600" fill="var(--segment-${segment.colour}-text)">${escapeText(words)}</text>`) +
      '</g>'
    )
  })
  return head + parts.join('')
}
