import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import type { PlaybookDocument } from '../../src/document/playbook-document.ts'
import { renderHtml } from '../../src/render-html.ts'
import { largeShop } from '../fixtures/large-shop.ts'
import { oneCustomer, refundedShop } from '../fixtures/strange-shops.ts'

const words = (document: PlaybookDocument, id: string, language: 'en' | 'fr' = 'en'): string =>
  (
    parseHTML(renderHtml(document, { language })).document.querySelector(`#${id}`)?.textContent ?? ''
  ).replaceAll(/[\s\u00a0\u202f]+/g, ' ')

describe('a shop with one customer', () => {
  it('compares that customer with nobody', () => {
    const card = words(oneCustomer, 'personas')
    expect(card).not.toContain('Against all customers')
    expect(card).not.toContain('spent more than')
    expect(card).toContain('at least half of the group spent the same')
  })

  it('counts in the singular', () => {
    expect(words(oneCustomer, 'sales')).toContain('1 customer (100.0%) has ordered exactly once')
    expect(words(oneCustomer, 'sales', 'fr')).toContain('1 client (100,0 %) a commandé exactement une fois')
  })

  it('names no features where the model has none', () => {
    const method = words(oneCustomer, 'method')
    expect(method).not.toContain('What is looked at')
    expect(method).not.toContain('Variance explained')
  })

  it('leaves no action for later where there is one', () => {
    expect(words(oneCustomer, 'priorities')).toContain('There is one action: begin with it.')
    expect(words(oneCustomer, 'priorities', 'fr')).toContain('Il y a une seule action : commencer par elle.')
  })
})

describe('a shop that gave back more than it took', () => {
  it('does not say that there are no sales', () => {
    expect(words(refundedShop, 'sales')).toContain(
      'No month so far has brought more money than it gave back.',
    )
  })

  it('offers nothing off orders that brought nothing', () => {
    expect(words(refundedShop, 'personas')).not.toContain('Offer up to')
    expect(words(largeShop, 'personas')).toContain('Offer up to')
  })

  it('draws its months within the chart', () => {
    const { document } = parseHTML(renderHtml(refundedShop, { language: 'en' }))
    const bottoms = [...document.querySelectorAll('#sales svg[aria-labelledby^=chart-revenue]')].flatMap(
      (svg) =>
        [...svg.querySelectorAll('rect')].map(
          (bar) => Number(bar.getAttribute('y')) + Number(bar.getAttribute('height')),
        ),
    )
    expect(bottoms.length).toBeGreaterThan(0)
    expect(Math.max(...bottoms)).toBeLessThanOrEqual(88)
  })
})

it('says that a figure is above the year before where no figure rose in the month', () => {
  const kpis = largeShop.kpis.map(({ history: _, ...kpi }) => ({
    ...kpi,
    previousMonth: kpi.value === null ? null : kpi.value * (kpi.id === 'orders' ? 1.5 : 1.2),
    previousYear: kpi.id === 'revenue' && kpi.value !== null ? kpi.value / 1.5 : null,
  }))
  expect(words({ ...largeShop, kpis }, 'summary')).toMatch(
    /Revenue stood above the same month last year, at \S+ \(\+50\.0% in a year\)\./,
  )
  expect(words({ ...largeShop, kpis }, 'summary', 'fr')).toContain(
    'Le chiffre d’affaires est au-dessus du niveau du même mois de l’an dernier, à ',
  )
})
