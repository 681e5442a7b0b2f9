import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import type { PlaybookDocument } from '../../../src/document/playbook-document.ts'
import { playbookDocument } from '../../../src/document/playbook-document.ts'
import { renderHtml } from '../../../src/render-html.ts'
import { edgeShops, hostileName } from '../../fixtures/edge-shops.ts'
import { largeShop } from '../../fixtures/large-shop.ts'
import { measuredShop } from '../../fixtures/measured-shop.ts'

const words = (node: { readonly textContent: string | null } | null | undefined): string =>
  (node?.textContent ?? '').replaceAll(/[\s\u00a0]+/g, ' ').trim()
const pageOf = (shop: PlaybookDocument, language: 'en' | 'fr' = 'en') =>
  parseHTML(renderHtml(shop, { language })).document
const cards = (shop: PlaybookDocument, language?: 'en' | 'fr'): string[] =>
  [...pageOf(shop, language).querySelectorAll('#results .result')].map(words)

const results = measuredShop.testResults?.results ?? []
const withResult = (index: number, part: object): PlaybookDocument => ({
  ...measuredShop,
  testResults: measuredShop.testResults && {
    ...measuredShop.testResults,
    results: results.map((result, place) => (place === index ? { ...result, ...part } : result)),
  },
})

describe('the results of tests', () => {
  const english = cards(measuredShop)

  it('say a verdict for each test, and what follows', () => {
    expect(english).toHaveLength(4)
    expect(english[0]).toMatch(
      /No difference shown.*may hide anything between −\d+ and \+\d+ customers.*several months together/,
    )
    expect(english[1]).toMatch(
      /Test second-order Better.*it comes to \+\d+ customers.*until the end of September 2018/,
    )
    expect(english[2]).toMatch(
      /Test win-back-15 Worse.*Judged by revenue per customer\. Next: stop the action/,
    )
    expect(english[3]).toMatch(/Not measurable.*14 ordered.*4: with fewer than 10.*The test has ended/)
  })

  it('say what came of those who took part from the start, where it began before', () => {
    expect(english[1]).toContain(
      'Since the start, June 2018, those who took part from then on: 208 of 10,400 treated ordered, 140 of 10,380 left alone, +0.65 pts (+0.30 to +1.00). Better.',
    )
    expect(english[0]).not.toContain('Since the start')
  })

  it('say the same in French', () => {
    const french = cards(measuredShop, 'fr')
    expect(french[1]).toMatch(/Mieux.*jusqu’à fin septembre 2018/)
    expect(french.join()).not.toMatch(/Treated|Left alone/)
  })

  it('show counts only where fewer than ten ordered: no rate, no interval, nothing multiplied out', () => {
    expect(english[3]).not.toMatch(/%|pts|comes to|may hide/)
    expect(english[3]).toContain('n/a')
  })

  it('draw no interval of a result that is only counts', () => {
    const chart = pageOf(measuredShop).querySelector('#chart-results-wide-desc')
    expect(words(chart)).toContain('Recent small spenders')
    expect(words(chart)).not.toContain('Champions')
  })

  it('keep the name of a segment that is gone', () => {
    const gone = measuredShop.movement?.previousSegments.find(({ id }) => id === 'new-2')
    expect(english[2]).toContain(gone?.name.en)
  })

  it('are left out without a holdout, and the data page says so where there is a month before', () => {
    const document = pageOf(largeShop)
    expect(document.querySelector('#results')).toBeNull()
    expect(words(document.querySelector('#data'))).toContain('nobody was left alone on purpose')
    for (const shop of Object.values(edgeShops)) expect(pageOf(shop).querySelector('#results')).toBeNull()
  })

  it('write names of any kind as text, in headings and in the chart', () => {
    const { movement } = measuredShop
    const previousSegments = movement?.previousSegments.map((segment) => ({
      ...segment,
      name: { en: `${hostileName}${segment.id}`, fr: segment.id },
    }))
    const shop = {
      ...measuredShop,
      movement: movement && { ...movement, previousSegments: previousSegments ?? [] },
    }
    const html = renderHtml(shop, { language: 'en' })
    expect(html).not.toContain('<script>alert')
    expect(words(pageOf(shop).querySelector('#chart-results-wide-desc'))).toContain(
      '<script>alert(1)</script>',
    )
  })

  it('write money as the currency does: no decimals in yen', () => {
    const yen = { ...measuredShop, shop: { ...measuredShop.shop, currency: 'JPY' } }
    expect(cards(yen)[1]).toMatch(/¥8,712/)
    expect(cards(yen).join()).not.toMatch(/¥[\d,]+\.\d/)
  })

  it('are refused when the arms do not add up to the segment, or the difference is not theirs', () => {
    const issues = (shop: PlaybookDocument): string[] =>
      playbookDocument.safeParse(shop).error?.issues.map(({ path }) => path.join('.')) ?? []
    expect(issues(measuredShop)).toEqual([])
    const [first] = results
    const one = first?.control ?? { customers: 0, buyers: 0, orders: 0, revenue: 0 }
    expect(issues(withResult(0, { control: { ...one, customers: one.customers + 1 } }))).toEqual([
      'testResults.results.0',
    ])
    expect(issues(withResult(0, { rate: { value: 0.5, low: 0, high: 1 } }))).toEqual([
      'testResults.results.0',
    ])
    expect(
      issues({
        ...measuredShop,
        tests: measuredShop.tests && {
          ...measuredShop.tests,
          holdout: { share: 0.1, from: '2018-06', customers: 5, heldOut: 1 },
        },
      }),
    ).toEqual(['tests.holdout'])
  })
})
