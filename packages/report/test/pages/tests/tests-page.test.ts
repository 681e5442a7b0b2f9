import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import type { PlaybookDocument } from '../../../src/document/playbook-document.ts'
import { renderHtml } from '../../../src/render-html.ts'
import { tinyShop } from '../../fixtures/edge-shops.ts'
import { largeShop } from '../../fixtures/large-shop.ts'
import { measuredShop } from '../../fixtures/measured-shop.ts'

const words = (node: { readonly textContent: string | null } | null | undefined): string =>
  (node?.textContent ?? '').replaceAll(/[\s\u00a0]+/g, ' ').trim()
const cells = (shop: PlaybookDocument, table: string): string[][] => {
  const { document } = parseHTML(renderHtml(shop, { language: 'en' }))
  return [...document.querySelectorAll(`#tests ${table} tbody tr`)].map((row) =>
    [...row.querySelectorAll('th,td')].map(words),
  )
}

describe('the page on tests', () => {
  it('has the published holdout sizes', () => {
    expect(cells(largeShop, '.reference')[0]?.slice(1)).toEqual([
      '42,693',
      '21,109',
      '13,914',
      '2,518',
      '8,158',
      '3,841',
    ])
  })

  it('says who is left alone in the coming month, and from which rate on it shows', () => {
    const [all, test] = cells(measuredShop, '.planned')
    expect(all?.[0]).toBe('All customers')
    expect(all?.[1]).toBe('89,858')
    expect(test?.[0]).toContain('Test second-order')
    expect(test?.slice(3, 5)).toEqual(['Jun 2018 to Sept 2018', 'who ordered'])
    expect(test?.[5]).toMatch(/^0\.\d\d%$/)
  })

  it('claims no smallest rate of a test that has nobody', () => {
    const { tests } = measuredShop
    const gone = (tests?.tests ?? []).map((test) => ({ ...test, segment: 'gone', customers: 0, control: 0 }))
    const rows = cells({ ...measuredShop, tests: tests && { ...tests, tests: gone } }, '.planned')
    expect(rows[1]?.[0]).toContain('gone')
    expect(rows[1]?.[5]).toBe('n/a')
  })

  it('says nothing of holdouts that are not configured, and what is not known of them', () => {
    expect(cells(largeShop, '.planned')).toEqual([])
    const { document } = parseHTML(renderHtml(tinyShop, { language: 'en' }))
    expect(words(document.querySelector('#tests .plan'))).toContain('is not known: too few orders')
  })
})
