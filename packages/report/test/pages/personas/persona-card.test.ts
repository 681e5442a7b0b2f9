import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../../src/language/language.ts'
import { renderHtml } from '../../../src/render-html.ts'
import { timelessShop } from '../../fixtures/timeless-shop.ts'

const pageText = (language: Language, id: string): string => {
  const { document } = parseHTML(renderHtml(timelessShop, { language }))
  return (document.querySelector(`#${id}`)?.textContent ?? '').replaceAll(/[\s\u00a0\u202f]+/g, ' ')
}

describe('a playbook whose models do not see the time', () => {
  it.each([
    [
      'en',
      '170 days',
      '336 days',
      'Lapsed: make one offer',
      'Time alone moves nobody',
      'the height of a dot',
    ],
    [
      'fr',
      '170 jours',
      '336 jours',
      'Perdus : faire une seule offre',
      'Le temps seul ne',
      'la hauteur d’un point',
    ],
  ] as const)('says in %s when to act, and by what rule', (language, active, slowing, play, idle, map) => {
    const personas = pageText(language, 'personas')
    for (const words of [active, slowing, play]) expect(personas).toContain(words)
    expect(pageText(language, 'movement')).toContain(idle)
    expect(pageText(language, 'maps')).toContain(map)
  })

  it('stops paying for the lapsed of those who get no offer, and counts them', () => {
    const silent = timelessShop.populations.flatMap(({ segments, rule }) =>
      segments.filter(
        ({ traits: { value } }) => value === 'low' || (rule.minFrequency === 1 && value === 'middle'),
      ),
    )
    expect(silent.length).toBeGreaterThan(1)
    const summary = pageText('en', 'summary')
    expect(summary).toContain(`${40 * silent.length} customers`)
    expect(summary).toContain('without an order for more than 336 days')
  })

  it('names what is looked at in place of three numbers', () => {
    const method = pageText('en', 'method')
    expect(method).toMatch(/of one-time buyers, total spent; of repeat customers, total spent/)
    expect(method).toContain('a rule tells who is active, slowing or lapsed')
    expect(pageText('fr', 'method')).toContain('une règle dit qui est actif, en retrait ou perdu')
  })
})
