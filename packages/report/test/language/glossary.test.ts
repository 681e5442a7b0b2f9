import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { catalogues } from '../../src/language/catalogues.ts'
import type { Language } from '../../src/language/language.ts'
import { renderHtml } from '../../src/render-html.ts'
import { largeShop } from '../fixtures/large-shop.ts'
import { measuredShop } from '../fixtures/measured-shop.ts'
import { plannedShop } from '../fixtures/planned-shop.ts'
import { portrayedShop } from '../fixtures/portrayed-shop.ts'
import { studiedShop } from '../fixtures/studied-shop.ts'

/** Terms of art, as pages and glossary write them in English and in French. */
const terms: readonly (readonly [en: RegExp, fr: RegExp])[] = [
  [/as-of date/, /date de référence/],
  [/segments?\b/, /segments?\b/],
  [/populations?\b/, /populations?\b/],
  [/medians?\b/, /médian/],
  [/recency/, /récence/],
  [/monetary|spent/, /montant|dépense/],
  [/lapsed/, /perdus?\b/],
  [/slowing/, /en retrait/],
  [/cooling/, /éloignent/],
  [/loyals?\b|champions/, /fidèles|champions/],
  [/active customers/, /clients actifs/],
  [/second[- ]order\b/, /deuxième commande/],
  [/repeat (revenue|share)/, /réachats/],
  [/cohorts?\b/, /cohortes?\b/],
  [/usual range/, /plage habituelle/],
  [/median absolute deviation/, /écart absolu médian/],
  [/known customers?\b/, /clients? connus?\b/],
  [/upgrades?\b/, /progression/],
  [/nearly here/, /presque ici/],
  [/silhouette/, /silhouette/],
  [/jaccard/, /jaccard/],
  [/bootstrap|with replacement/, /avec remise/],
  [/adjusted rand index|\bari\b/, /indice de rand|\bari\b/],
  [/noise floor/, /plancher de bruit/],
  [/\bpsi\b/, /\bpsi\b/],
  [/prediction strength/, /force de prédiction/],
  [/thinning/, /densité entre/],
  [/principal components?/, /composantes? principales?/],
  [/k-means/, /k-means/],
  [/clusters?\b/, /k-means/],
  [/inertia/, /inertie/],
  [/\bseed\b/, /graine/],
  [/iterations?\b/, /itérations?\b/],
  [/skewness|skewed/, /asymétri/],
  [/log scale/, /échelle logarithmique/],
  [/(standard|std\.) deviation/, /écart-type/],
  [/transform\b/, /transformation/],
  [/holdouts?\b/, /témoins?\b/],
  [/treated/, /traités/],
  [/\blift\b/, /hausse/],
  [/base rate|ordered in the month, whatever was sent/, /taux de base|quels que soient les envois/],
  [/confidence/, /confiance/],
  [/\bpower\b/, /puissance 80/],
  [/95% interval|intervals?\b/, /intervalles?\b/],
  [/\bpts?\b/, /\bpts?\b/],
  [/can be reached/, /joignables/],
  [/offer ceiling/, /plafond de l’offre/],
  [/impact\b/, /gain\b/],
]

const plain = (text: string): string => text.replaceAll(/[\s\u00a0\u202f]+/g, ' ').toLowerCase()

const shops = { largeShop, studiedShop, portrayedShop, measuredShop, plannedShop }

/** All texts of the pages, those of the glossary itself and of the queries left out. */
function pagesIn(language: Language): string {
  const texts = Object.values(shops).flatMap((shop) => {
    const { document } = parseHTML(renderHtml(shop, { language }))
    for (const part of document.querySelectorAll('script, style, #glossary, #queries')) part.remove()
    const found: string[] = []
    const walk = document.createTreeWalker(document.body, 4)
    for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) found.push(node.textContent ?? '')
    return found
  })
  return plain(texts.join(' '))
}

const pages = { en: pagesIn('en'), fr: pagesIn('fr') }

describe.each(['en', 'fr'] as const)('the glossary, in %s', (language) => {
  const entries = catalogues[language].glossary.terms
  const glossary = plain(entries.map(({ term, meaning }) => `${term}. ${meaning}`).join('\n'))

  it('explains every term of art of the pages', () => {
    const patterns = terms.map((both) => both[language === 'en' ? 0 : 1])
    expect(patterns.filter((term) => term.test(pages[language]) && !term.test(glossary)).map(String)).toEqual(
      [],
    )
  })
  it('names each term once', () => {
    expect(new Set(entries.map(({ term }) => term)).size).toBe(entries.length)
  })
})

it('is asked for no term that the pages of neither language have', () => {
  const unused = terms.filter(([en, fr]) => !en.test(pages.en) && !fr.test(pages.fr))
  expect(unused.map(String)).toEqual([])
})

it('has as many terms in each language', () => {
  expect(catalogues.fr.glossary.terms.length).toBe(catalogues.en.glossary.terms.length)
})
