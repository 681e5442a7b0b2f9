import { describe, expect, it } from 'vitest'
import type { PlaybookDocument } from '../../src/document/playbook-document.ts'
import type { Edition } from '../../src/edition.ts'
import type { Language } from '../../src/language/language.ts'
import { renderPdf } from '../../src/pdf/render-pdf.ts'
import { renderHtml } from '../../src/render-html.ts'
import { edgeShops } from '../fixtures/edge-shops.ts'
import { largeShop } from '../fixtures/large-shop.ts'
import { measuredShop } from '../fixtures/measured-shop.ts'
import { valuedShop } from '../fixtures/valued-shop.ts'
import { wholeShop } from '../fixtures/whole-shop.ts'
import { found } from './open-page.ts'
import { readPdf, type Sheet } from './read-pdf.ts'

/** A sheet that is filled to less than this is a waste of paper. */
const nearlyEmpty = 0.15

async function sheetsOf(
  document: PlaybookDocument,
  language: Language,
  edition: Edition,
): Promise<readonly Sheet[]> {
  const html = renderHtml(document, { language, edition })
  const { sheets } = await readPdf(await renderPdf(html, { title: 'Casa Azul', date: document.asOf }))
  return sheets
}

const nearlyEmptyOf = (sheets: readonly Sheet[]): string[] =>
  sheets.flatMap(({ filled }, index) => (filled < nearlyEmpty ? [`sheet ${index + 1}: ${filled}`] : []))

describe.runIf(found !== null).each(['en', 'fr'] as const)('on paper, in %s', (language) => {
  it.each(Object.entries({ largeShop, measuredShop, firstIssue: edgeShops.firstIssue ?? largeShop }))(
    'the edition for managers takes eight sheets at most, none nearly empty: %s',
    async (_name, document) => {
      const sheets = await sheetsOf(document, language, 'manager')
      expect(sheets.length).toBeLessThanOrEqual(8)
      expect(nearlyEmptyOf(sheets)).toEqual([])
    },
    60_000,
  )

  it.each(Object.entries({ wholeShop, valuedShop, ...edgeShops }))(
    'no sheet of the full edition is nearly empty: %s',
    async (_name, document) => {
      expect(nearlyEmptyOf(await sheetsOf(document, language, 'full'))).toEqual([])
    },
    60_000,
  )
})
