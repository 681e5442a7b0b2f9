import { parseHTML } from 'linkedom'
import { expect, it } from 'vitest'
import { themeRules } from '../../src/design/theme.ts'
import { renderHtml } from '../../src/render-html.ts'
import { followedShop } from '../fixtures/followed-shop.ts'
import { largeShop } from '../fixtures/large-shop.ts'
import { measuredShop } from '../fixtures/measured-shop.ts'
import { studiedShop } from '../fixtures/studied-shop.ts'
import { valuedShop } from '../fixtures/valued-shop.ts'

const pages = [largeShop, studiedShop, measuredShop, followedShop, valuedShop]
  .map((shop) => renderHtml(shop, { language: 'en' }))
  .join('')
const charts = new Map(
  [...pages.matchAll(/<svg[^>]*aria-labelledby="([\w-]+)-title.*?<\/svg>/gs)].map(([svg, id = '']) => [
    id,
    svg,
  ]),
)

const gallery = [
  'chart-new-wide',
  'chart-new-narrow',
  'chart-returning-wide',
  'chart-revenue-wide',
  'chart-orders-wide',
  'chart-treemap-wide',
  'chart-treemap-narrow',
  'chart-map-joint',
  'chart-map-2',
  'chart-compass-2',
  'chart-flow-ordered',
  'chart-flow-aged',
  'chart-flow-refit',
  'spark-revenue',
  'chart-trust-2-wide',
  'chart-trust-2-narrow',
  'chart-agreement-2-wide',
  'chart-results-wide',
  'chart-results-narrow',
  'chart-second-orders-wide',
  'chart-second-orders-narrow',
  'chart-forecast-wide',
  'chart-forecast-narrow',
  'chart-experience-late-wide',
  'chart-experience-days-wide',
  'chart-experience-low-wide',
]

const theme = `svg{font:10px Inter,sans-serif;background:var(--paper);color:var(--ink)}\n${themeRules()}\n`

// Open the files of test/output in a browser to review a change before updating them.
it.each(gallery)('%s looks as reviewed', async (id) => {
  const svg = (charts.get(id) ?? '').replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')
  const standalone = `<?xml-stylesheet href="theme.css"?>\n${svg}\n`
  await expect(standalone).toMatchFileSnapshot(`../output/${id}.svg`)
})

/** What an id says about the drawing, without the layout, the population or the figure of a spark line. */
const kindOf = (id: string): string =>
  id.replace(/^spark-.*/, 'spark').replaceAll(/-(?:wide|narrow|\d+)(?=-|$)/g, '')

it('has every kind of chart that the playbook draws', () => {
  const reviewed = new Set(gallery.map(kindOf))
  expect([...charts.keys()].filter((id) => !reviewed.has(kindOf(id)))).toEqual([])
})

it('colours the charts as reviewed', async () => {
  await expect(theme).toMatchFileSnapshot('../output/theme.css')
})

it('draws every chart of the playbook with a title and a description', () => {
  expect(charts.size).toBeGreaterThanOrEqual(gallery.length)
  for (const svg of charts.values())
    expect(svg).toMatch(/<title id="[^"]+">[^<]+<\/title><desc id="[^"]+">[^<]+</)
})

it('strokes no text: a browser prints outlined letters as Type 3 fonts', () => {
  for (const [id, svg] of charts) {
    const { document } = parseHTML(`<body>${svg}</body>`)
    const outlined = [...document.querySelectorAll('text')].filter(
      (text) => text.closest('[stroke]:not([stroke="none"])') !== null,
    )
    expect(outlined, id).toEqual([])
  }
})
