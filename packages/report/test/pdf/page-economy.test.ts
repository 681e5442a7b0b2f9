import { describe, expect, it } from 'vitest'
import { renderPdf } from '../../src/pdf/render-pdf.ts'
import { renderHtml } from '../../src/render-html.ts'
import { edgeShops } from '../fixtures/edge-shops.ts'
import { largeShop } from '../fixtures/large-shop.ts'
import { measuredShop } from '../fixtures/measured-shop.ts'
import { found } from './open-page.ts'

describe.runIf(found !== null).each(['en', 'fr'] as const)(
  'the edition for managers on paper, in %s',
  (language) => {
    it.each(Object.entries({ largeShop, measuredShop, firstIssue: edgeShops.firstIssue ?? largeShop }))(
      'takes eight sheets at most: %s',
      async (_name, document) => {
        const html = renderHtml(document, { language, edition: 'manager' })
        const pdf = Buffer.from(await renderPdf(html, { title: 'Casa Azul', date: document.asOf }))
        const sheets = pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length
        expect(sheets).toBeLessThanOrEqual(8)
      },
      60_000,
    )
  },
)
