import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import type { Kpi, KpiId } from '../../../src/document/kpi.ts'
import type { PlaybookDocument } from '../../../src/document/playbook-document.ts'
import { renderHtml } from '../../../src/render-html.ts'
import { tinyShop } from '../../fixtures/edge-shops.ts'
import { largeShop } from '../../fixtures/large-shop.ts'

/** Some figures of the large shop against other ones of before. */
const against = (before: Partial<Record<KpiId, readonly (number | null)[]>>): PlaybookDocument => ({
  ...largeShop,
  kpis: largeShop.kpis.map((kpi): Kpi => {
    const [previousMonth = null, previousYear = null] = before[kpi.id] ?? []
    return before[kpi.id] === undefined ? kpi : { ...kpi, previousMonth, previousYear, history: undefined }
  }),
})

const words = (node: { readonly textContent: string | null } | null | undefined): string =>
  (node?.textContent ?? '').replaceAll(/[\s\u00a0\u202f]+/g, ' ').trim()

function shown(document: PlaybookDocument, language: 'en' | 'fr'): (query: string) => string[] {
  const page = parseHTML(renderHtml(document, { language })).document
  return (query) => [...page.querySelectorAll(query)].map(words)
}

describe('a figure against an earlier one', () => {
  const of = (id: KpiId): number => largeShop.kpis.find((kpi) => kpi.id === id)?.value ?? 0
  const young = against({
    orders: [Math.round(of('orders') / 20), 1],
    'new-customers': [of('new-customers') + 12, 3],
  })

  it('stands as the value before where that was too few or a tenth, in English', () => {
    const all = shown(young, 'en')
    const before = new Intl.NumberFormat('en').format(Math.round(of('orders') / 20))
    expect(all('#kpi-orders .changes dd')).toEqual([`\u2191 from ${before}`, 'from 1too few to compare'])
    expect(all('#kpi-new-customers .changes dd')[1]).toBe('from 3too few to compare')
    expect(all('#summary .sentences p').join(' ')).toContain(
      `(from ${before} a month before, from 1 a year before)`,
    )
  })

  it('stands as the value before where that was too few or a tenth, in French', () => {
    const all = shown(young, 'fr')
    expect(all('#kpi-orders .changes dd')[1]).toBe('depuis 1trop peu pour comparer')
    expect(all('#summary .sentences p').join(' ')).toContain('contre 1 un an plus t\u00f4t)')
  })

  it('has no percentage of four digits anywhere in a shop that began a year ago', () => {
    for (const language of ['en', 'fr'] as const)
      for (const document of [young, tinyShop])
        expect(shown(document, language)('body').join(' ')).not.toMatch(
          /[+\u2212]\d+[\u202f\u00a0 ,]\d{3}[.,]\d ?%/,
        )
  })
})
