import { parseHTML } from 'linkedom'
import { beforeAll, describe, expect, it } from 'vitest'
import { renderPdf } from '../../src/pdf/render-pdf.ts'
import { renderHtml } from '../../src/render-html.ts'
import { edgeShops } from '../fixtures/edge-shops.ts'
import { wholeShop } from '../fixtures/whole-shop.ts'
import { found } from './open-page.ts'
import { type ReadPdf, readPdf } from './read-pdf.ts'

/** Words of a heading, whatever blanks they are set with. */
const words = (text: string): string => text.trim().replaceAll(/\s+/g, ' ')

describe.runIf(found !== null).each([
  ['wholeShop', wholeShop, 'fr'],
  ['hostileShop', edgeShops.hostileShop ?? wholeShop, 'en'],
  ['rightToLeft', edgeShops.rightToLeft ?? wholeShop, 'en'],
] as const)('the PDF of %s', (_name, shop, language) => {
  const html = renderHtml(shop, { language })
  const { document } = parseHTML(html)
  let pdf: ReadPdf
  beforeAll(async () => {
    pdf = await readPdf(await renderPdf(html, { title: 'Casa Azul', date: shop.asOf }))
  }, 60_000)

  it('has the pages of the contents as bookmarks, in their order', () => {
    const contents = [...document.querySelectorAll('.contents a')].map((link) => words(link.textContent))
    expect(contents.length).toBeGreaterThan(10)
    const [cover, ...others] = pdf.outline
    expect(others).toEqual([])
    expect(cover?.items.map(({ title }) => words(title))).toEqual(contents)
    const sheets = cover?.items.map(({ sheet }) => sheet) ?? []
    expect(sheets).toEqual([...sheets].sort((a, b) => a - b))
  })

  it('says every chart in words', () => {
    const drawn = [...document.querySelectorAll('svg[role=img]')]
      .filter((svg) => svg.closest('.chart-narrow') === null)
      .map((svg) => ['title', 'desc'].map((part) => svg.querySelector(part)?.textContent).join(' '))
    expect(drawn.length).toBeGreaterThan(10)
    expect(drawn.filter((text) => text.length < 10)).toEqual([])
    const figures = pdf.sheets.flatMap((sheet) => sheet.figures)
    expect(new Set(figures)).toEqual(new Set(drawn))
  })
})
