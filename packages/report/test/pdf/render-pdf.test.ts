import { describe, expect, it } from 'vitest'
import { renderPdf } from '../../src/pdf/render-pdf.ts'
import { renderHtml } from '../../src/render-html.ts'
import { largeShop } from '../fixtures/large-shop.ts'
import { found } from './open-page.ts'

const options = { title: 'Casa Azul, July 2018', date: largeShop.asOf }
const html = renderHtml(largeShop, { language: 'en' })

it('names a browser that does not exist', async () => {
  await expect(renderPdf(html, { ...options, browser: '/nowhere/chrome' })).rejects.toMatchObject({
    code: 'NO_BROWSER',
    message: expect.stringContaining('/nowhere/chrome'),
  })
})

it('says when the program is no browser', async () => {
  await expect(renderPdf(html, { ...options, browser: '/bin/true' })).rejects.toMatchObject({
    code: 'BROWSER_FAILED',
  })
}, 60_000)

describe.runIf(found !== null)('with a real browser', () => {
  it('prints a tagged, titled document without Type 3 fonts, the same bytes twice', async () => {
    const first = Buffer.from(await renderPdf(html, options))
    const text = first.toString('latin1')
    expect(text.startsWith('%PDF-')).toBe(true)
    expect(text).toContain('/Title (Casa Azul, July 2018)')
    expect(text).toContain("/CreationDate (D:20180801000000+00'00')")
    expect(text).toMatch(/\/MarkInfo <<[^>]*\/Marked true/)
    expect(text).toContain('/Outlines')
    expect(text).not.toContain('/Type3')
    const pages = text.match(/\/Type \/Page\b/g)?.length ?? 0
    expect(pages).toBeGreaterThanOrEqual(8)
    expect(pages).toBeLessThanOrEqual(40)
    expect(first.byteLength).toBeLessThan(3_000_000)
    expect(first.equals(Buffer.from(await renderPdf(html, options)))).toBe(true)
  }, 60_000)
})
