import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { editionPages } from '../src/pages/edition-pages.ts'
import { pages } from '../src/pages/pages.ts'
import { renderHtml } from '../src/render-html.ts'
import { edgeShops } from './fixtures/edge-shops.ts'
import { largeShop } from './fixtures/large-shop.ts'

it('gives managers at most eight pages', () => {
  expect(editionPages('manager', pages).length).toBeLessThanOrEqual(8)
  expect(editionPages('full', pages)).toEqual(expect.arrayContaining([...editionPages('manager', pages)]))
})

describe.each(['en', 'fr'] as const)('the edition for managers, in %s', (language) => {
  it.each(Object.entries({ largeShop, ...edgeShops }))(
    'points nowhere outside of itself: %s',
    (_name, shop) => {
      const { document } = parseHTML(renderHtml(shop, { language, edition: 'manager' }))
      const ids = new Set([...document.querySelectorAll('[id]')].map(({ id }) => id))
      const targets = [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '')
      expect(targets.filter((target) => !ids.has(target.slice(1)))).toEqual([])
      const contents = [...document.querySelectorAll('.contents a')].map((link) => link.getAttribute('href'))
      const sections = [...document.querySelectorAll('main > section')].map(({ id }) => `#${id}`)
      expect(contents).toEqual(sections)
      expect(ids.has('personas')).toBe(false)
    },
  )
})

it('says where the pages are that an edition has not', () => {
  const { document } = parseHTML(renderHtml(largeShop, { language: 'en', edition: 'manager' }))
  expect(document.querySelector('.decision-measure .details')?.textContent).toBe(
    'What can be proved (full edition)',
  )
  expect(document.querySelector('.page-actions .lead .details')?.textContent).toBe(
    'The segments, one by one (full edition)',
  )
  expect(document.querySelector('.elsewhere')?.textContent).toMatch(
    /^This is the short edition\. The full edition also has “Sales, month by month”,/,
  )
  const full = parseHTML(renderHtml(largeShop, { language: 'en', edition: 'full' })).document
  expect(full.querySelector('.elsewhere')).toBeNull()
})

it('is the full edition unless asked otherwise', () => {
  expect(renderHtml(largeShop, { language: 'en' })).toBe(
    renderHtml(largeShop, { language: 'en', edition: 'full' }),
  )
})
