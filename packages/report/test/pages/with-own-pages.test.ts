import { parseHTML } from 'linkedom'
import { expect, it } from 'vitest'
import type { Catalogue, Page } from '../../src/index.ts'
import { catalogues, renderHtml } from '../../src/index.ts'
import { studiedShop } from '../fixtures/studied-shop.ts'

const stock: Page = {
  id: 'stock',
  template: '<p class="asked">{{asked}}</p>',
  rules: '.page-stock .asked { color: var(--muted) }',
  title: () => 'Stock',
  isPresent: ({ document }) => document.kpis.length > 0,
  view: ({ format, segments, document }) => ({
    asked: `${segments[0]?.name} <${format.date(document.asOf)}>`,
  }),
}

it('shows a page of somebody else before the method page, escaped, in the contents too', () => {
  const { document } = parseHTML(renderHtml(studiedShop, { language: 'en', ownPages: [stock] }))
  const ids = [...document.querySelectorAll('section[id]')].map(({ id }) => id)
  expect(ids.indexOf('stock')).toBe(ids.indexOf('method') - 1)
  expect([...document.querySelectorAll('#stock h2')].map(({ textContent }) => textContent)).toEqual(['Stock'])
  expect(document.querySelector('#stock .asked')?.textContent).toMatch(/<\d+\u00a0\w+\u00a0\d{4}>$/)
  expect(document.querySelector('a[href="#stock"]')?.textContent).toContain('Stock')
})

it('leaves it out where it says so, and in the edition for managers', () => {
  const without = [{ ...stock, isPresent: () => false }]
  expect(renderHtml(studiedShop, { language: 'en', ownPages: without })).toBe(
    renderHtml(studiedShop, { language: 'en' }),
  )
  expect(renderHtml(studiedShop, { language: 'en', edition: 'manager', ownPages: [stock] })).not.toContain(
    'id="stock"',
  )
})

it.each([['cover'], ['Stock'], ['a b'], ['"><script>'], ['']])('refuses the id %j', (id) => {
  const render = () => renderHtml(studiedShop, { language: 'en', ownPages: [{ ...stock, id }] })
  expect(render).toThrow(expect.objectContaining({ code: 'BAD_PAGE' }))
})

it('refuses an id that stands twice', () => {
  const render = () => renderHtml(studiedShop, { language: 'en', ownPages: [stock, stock] })
  expect(render).toThrow(expect.objectContaining({ code: 'BAD_PAGE' }))
})

it('names the page, and what its view does not give to its template', () => {
  const render = () =>
    renderHtml(studiedShop, { language: 'en', ownPages: [{ ...stock, template: '<p>{{titel}}</p>' }] })
  expect(render).toThrow(
    expect.objectContaining({
      code: 'BAD_PAGE',
      message:
        'The page "stock" names "titel" in its template, and its view does not give it; correct one of them.',
    }),
  )
})

it.each<[string, Partial<Page>]>([
  ['a view that throws', { view: () => JSON.parse('{') }],
  ['a template that ends early', { template: '{{#each title}}' }],
])('names the page of %s, and keeps the cause', (_, part) => {
  const render = () => renderHtml(studiedShop, { language: 'en', ownPages: [{ ...stock, ...part }] })
  expect(render).toThrow(
    expect.objectContaining({
      code: 'BAD_PAGE',
      message: expect.stringMatching(/^The page "stock" cannot be made \(/),
      cause: expect.any(Error),
    }),
  )
})

it('speaks in words of somebody else, with their numbers and dates', () => {
  const german: Catalogue = {
    ...catalogues.en,
    tag: 'de',
    playbook: 'Kundenplan',
    locale: { ...catalogues.en.locale, intl: 'de-DE', firstOfMonth: '1.' },
  }
  const html = renderHtml(studiedShop, { language: 'en', words: german })
  const { document } = parseHTML(html)
  expect(document.documentElement.lang).toBe('de')
  expect(document.querySelector('#cover')?.textContent).toContain('Kundenplan')
  expect(document.title).toMatch(/ · Kundenplan · (Januar|Februar|März|April|Mai|Juni|Juli|August) \d{4}$/)
})
