import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import type { PlaybookDocument } from '../../../src/document/playbook-document.ts'
import { renderHtml } from '../../../src/render-html.ts'
import { firstIssue } from '../../fixtures/edge-shops.ts'
import { largeShop } from '../../fixtures/large-shop.ts'
import { timelessShop } from '../../fixtures/timeless-shop.ts'

const words = (node: { readonly textContent: string | null } | null): string =>
  (node?.textContent ?? '').replaceAll(/[\s\u00a0]+/g, ' ').trim()
const pageOf = (document: PlaybookDocument, language: 'en' | 'fr' = 'en') =>
  parseHTML(renderHtml(document, { language })).document

describe('the cover', () => {
  it('says which issue it is, and how old its model is', () => {
    expect(words(pageOf(largeShop).querySelector('.cover-kind'))).toBe(
      'Customer playbook · Issue 7 · Full edition',
    )
    expect(words(pageOf(largeShop).querySelector('.cover-facts'))).toContain(
      'm-2018-07-3f9a1c fitted as of 1 August 2018, new in this issue; previous model: m-2018-06-b02d77',
    )
    expect(words(pageOf(timelessShop).querySelector('.cover-facts'))).toContain(
      'm-2018-07-3f9a1c fitted as of 1 June 2018, in force for 3 issues',
    )
    expect(words(pageOf(firstIssue, 'fr').querySelector('.cover-kind'))).toContain('Numéro 1')
  })

  it('names its edition', () => {
    const html = renderHtml(largeShop, { language: 'fr', edition: 'manager' })
    expect(words(parseHTML(html).document.querySelector('.cover-kind'))).toBe(
      'Plan d’action clients · Numéro 7 · Édition courte',
    )
  })

  it('names the model as the annex does', () => {
    for (const document of [largeShop, timelessShop, firstIssue]) {
      const page = pageOf(document)
      expect(words(page.querySelector('#method'))).toContain(`Model: ${document.model.id}, fitted as of`)
      expect(words(page.querySelector('.cover-facts'))).toContain(document.model.id)
    }
  })

  it('says nothing of an issue number or an age that the document does not know', () => {
    const page = pageOf({ ...largeShop, history: undefined })
    expect(words(page.querySelector('.cover-kind'))).toBe('Customer playbook · Full edition')
    expect(words(page.querySelector('.cover-facts'))).not.toContain('fitted')
  })
})
