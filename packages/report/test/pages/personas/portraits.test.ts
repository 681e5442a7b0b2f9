import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { playbookDocument } from '../../../src/document/playbook-document.ts'
import { renderHtml } from '../../../src/render-html.ts'
import { largeShop } from '../../fixtures/large-shop.ts'
import { portrayedShop } from '../../fixtures/portrayed-shop.ts'
import { unforeseenShop, valuedShop } from '../../fixtures/valued-shop.ts'

const words = (node: { readonly textContent: string | null } | null): string =>
  (node?.textContent ?? '').replaceAll(/[\s\u00a0\u202f]+/g, ' ').trim()
const page = (language: 'en' | 'fr') => parseHTML(renderHtml(portrayedShop, { language })).document
const card = (language: 'en' | 'fr', number: number): string =>
  words(page(language).querySelector(`#segment-${number}`))

describe('the card of a segment with a portrait', () => {
  it('says what is known of its customers, from the same values', () => {
    const text = card('en', 2)
    for (const line of [
      'since May 2018 at least',
      'from 10 in May 2018',
      '11 days, 12.3% of orders late',
      'from 1 review',
      'health beauty 25%',
      '<b>SP</b> 50%',
      'Total spent: R$214.90, R$99.50 elsewhere',
      '17 of “Recent small spenders” are close to this group',
    ])
      expect(text).toContain(line)
    expect(card('en', 1)).toContain('nobody from another group')
  })

  it('says it in French, too', () => {
    const text = card('fr', 2)
    for (const line of ['depuis mai 2018 au moins', 'commandes en retard', 'proches de ce groupe : '])
      expect(text).toContain(line)
  })

  it('leaves out what nobody knows, and draws no line through one month', () => {
    const last = page('en').querySelector('#segment-8')
    expect(last?.querySelector('.trend')).toBeNull()
    for (const label of ['Delivery', 'Instalments', 'Reviews', 'Buys most', 'Lives in'])
      expect(words(last?.querySelector('.known') ?? null)).not.toContain(label)
  })
})

describe('portraits that contradict the document', () => {
  const drawn = portrayedShop.portraits?.segments ?? []
  const refusal = (segments: typeof drawn): string => {
    const portraits = { yearFrom: '2017-08-01T00:00:00', source: 'customer-facts', segments }
    const { error } = playbookDocument.safeParse({ ...largeShop, portraits })
    return error?.issues.map(({ message }) => message).join() ?? ''
  }

  it('are refused when they are of other segments, sizes or months', () => {
    expect(refusal(drawn)).toBe('')
    expect(refusal(drawn.slice(1))).toMatch(/other segments, sizes or months/)
    expect(refusal(drawn.map((one) => ({ ...one, trend: one.trend.slice(0, 1) })))).toMatch(/other segments/)
  })

  it('are refused when the buyers of the year are not the active customers', () => {
    const more = drawn.map((one) => ({ ...one, year: { ...one.year, customers: one.year.customers + 1 } }))
    expect(refusal(more)).toMatch(/buyers of twelve months are \d+, the kpi active-12-months \d+/)
  })
})

describe('what is ahead of a segment', () => {
  const ahead = (lifetimeValue: typeof valuedShop.lifetimeValue): string => {
    const html = renderHtml({ ...portrayedShop, lifetimeValue }, { language: 'en' })
    return words(parseHTML(html).document.querySelector('#segment-2'))
  }

  it('stands on its card as on the page on value', () => {
    expect(ahead(valuedShop.lifetimeValue)).toContain(
      'R$11.25 each in the next 12 months on average; 12% probably still customers',
    )
  })

  it('is not said without a forecast', () => {
    expect(ahead(unforeseenShop('failed').lifetimeValue)).not.toContain('probably still customers')
    expect(ahead(undefined)).not.toContain('Ahead')
  })
})

it('speaks of one customer who is nearly here in the singular', () => {
  const { portraits } = portrayedShop
  if (portraits === undefined) throw new Error('no portraits')
  const segments = portraits.segments.map((portrait) => ({
    ...portrait,
    nearly: portrait.nearly.slice(0, 1).map((one) => ({ ...one, customers: 1 })),
  }))
  const { document } = parseHTML(
    renderHtml({ ...portrayedShop, portraits: { ...portraits, segments } }, { language: 'en' }),
  )
  const known = words(document.querySelector('#personas'))
  expect(known).toMatch(/Nearly here1 of “[^”]+” is close to this group/)
  expect(known).not.toContain('are close to this group')
})
