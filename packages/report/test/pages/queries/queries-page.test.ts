import { parseHTML } from 'linkedom'
import { expect, it } from 'vitest'
import { renderHtml } from '../../../src/render-html.ts'
import { measuredShop } from '../../fixtures/measured-shop.ts'

const own = { id: 'gift-cards', question: 'Which gift cards were sold?', sql: 'select 1' }
const shop = { ...measuredShop, queries: [...measuredShop.queries, own] }

const questions = (language: 'en' | 'fr'): Map<string, string> => {
  const { document } = parseHTML(renderHtml(shop, { language }))
  const sections = [...document.querySelectorAll('.page-queries .query')]
  return new Map(
    sections.map((section) => [
      section.querySelector('h3')?.textContent ?? '',
      (section.querySelector('p')?.textContent ?? '').replaceAll(/[\u00a0\u202f]/g, ' '),
    ]),
  )
}

it('says in English what each query answers, in the words of the document', () => {
  expect(questions('en')).toEqual(new Map(shop.queries.map(({ id, question }) => [id, question])))
})

it('says in French what the queries of the program answer, and leaves a question of the shop as it is', () => {
  const french = questions('fr')
  expect(french.get('sales-by-month')).toBe('Comment évoluent les ventes, mois par mois ?')
  expect(french.get('buyers-since-2018-06')).toBe(
    'Qui a commandé depuis le début de 2018-06, combien de fois et pour quel montant ?',
  )
  expect(french.get('gift-cards')).toBe('Which gift cards were sold?')
})
