import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import type { PlaybookDocument } from '../../../src/document/playbook-document.ts'
import type { Language } from '../../../src/language/language.ts'
import { renderHtml } from '../../../src/render-html.ts'
import { firstIssue } from '../../fixtures/edge-shops.ts'
import { studiedShop } from '../../fixtures/studied-shop.ts'

const page = (shop: PlaybookDocument, language: Language = 'en') =>
  parseHTML(renderHtml(shop, { language })).document.querySelector('#quality')
const words = (element: { readonly textContent: string | null } | null | undefined): string =>
  (element?.textContent ?? '').replaceAll(/[\s\u00a0\u202f]+/g, ' ')

describe('the page on how far to trust the groups', () => {
  it('prints the limits beside what is judged by them', () => {
    const text = words(page(studiedShop))
    expect(text).toContain('20 times')
    expect(text).toContain(
      'Below 0.60 dissolved, from 0.60 doubtful, from 0.75 stable, from 0.85 highly stable',
    )
    expect(text).toContain('Below 0.10 not moved, from 0.10 moved, from 0.25 moved far')
    expect(text).toContain('Days since the last order 0.013 (not moved)')
    expect(text).toContain('0.140 (moved)')
  })

  it('gives every segment its similarity and band, and reads them out', () => {
    const charts = [
      ...(page(studiedShop)?.querySelectorAll('.chart-wide svg[aria-labelledby^="chart-trust"]') ?? []),
    ]
    expect(charts).toHaveLength(2)
    const labels = words(charts[1])
    for (const band of ['0.97 highly stable', '0.79 stable', '0.66 doubtful', '0.41 dissolved'])
      expect(labels).toContain(band)
    expect(words(charts[1]?.querySelector('desc'))).toContain('Lapsed loyals, small spend 0.41 (dissolved)')
  })

  it('says why agreement fell, the largest cause first, without what explains nothing', () => {
    expect(words(page(studiedShop))).toContain(
      'By 0.36 at the end of the study: time passing 0.21, customers who came and left 0.10, what customers did 0.06 and chance in the fit −0.01.',
    )
  })

  it('draws agreement over time only where a study is known', () => {
    const curves = (shop: PlaybookDocument): number =>
      page(shop)?.querySelectorAll('.chart-wide svg[aria-labelledby^="chart-agreement"]').length ?? 0
    expect(curves(studiedShop)).toBe(2)
    expect(curves(firstIssue)).toBe(0)
  })

  it('shows the votes as they were held', () => {
    const rows = [...(page(studiedShop)?.querySelectorAll('table tbody tr') ?? [])]
    expect(rows).toHaveLength(6)
    expect(words(rows[2])).toBe('4 0.40 0.60 0.75 0.75 7.5% no yes no'.replaceAll(' ', ''))
  })

  it('leaves out what a first issue cannot know, and says the same in French', () => {
    const text = words(page(firstIssue))
    expect(text).toContain('no earlier model')
    expect(text).not.toContain('PSI')
    expect(words(page(studiedShop, 'fr'))).toContain('Sous 0,60 dissous')
  })
})

describe('what looks wrong in the data', () => {
  const rows = (language: Language): string[] => {
    const { document } = parseHTML(renderHtml(studiedShop, { language }))
    const tables = [...document.querySelectorAll('#data table')]
    return [...(tables[1]?.querySelectorAll('tbody tr') ?? [])].map((row) =>
      [...row.children].map((cell) => words(cell)).join('|'),
    )
  }

  it('is listed by how often it was found, and no share is made of nothing', () => {
    expect(rows('en')).toEqual([
      'Sales without a delivery date yet|2,103|92,118|2.3%',
      'Orders without a customer region|436|97,020|0.4%',
      'Delivered orders that are no sale|6|97,020|< 0.1%',
      'Products without a category|0|0|n/a',
    ])
    expect(rows('fr')[1]).toContain('Commandes sans région du client')
  })
})
