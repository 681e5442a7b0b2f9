import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { catalogues } from '../../src/language/catalogues.ts'
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

describe.each(['en', 'fr'] as const)('the glossary, in %s', (language) => {
  const glossary = plain(
    catalogues[language].glossary.terms.map(({ term, meaning }) => `${term}. ${meaning}`).join('\n'),
  )
  const pages = Object.values(shops)
    .map((shop) => {
      const { document } = parseHTML(renderHtml(shop, { language }))
      for (const part of document.querySelectorAll('script, style, #glossary, #queries')) part.remove()
      const texts: string[] = []
      const walk = document.createTreeWalker(document.body, 4)
      for (let node = walk.nextNode(); node !== null; node = walk.nextNode())
        texts.push(node.textContent ?? '')
      return plain(texts.join(' '))
    })
    .join('\n')
  const patterns = terms.map((both) => both[language === 'en' ? 0 : 1])

  it('explains every term of art of the pages', () => {
    expect(patterns.filter((term) => term.test(pages) && !term.test(glossary)).map(String)).toEqual([])
  })
  it('is asked for no term that no page has', () => {
    expect(patterns.filter((term) => !term.test(pages)).map(String)).toEqual([])
  })
  it('names each term once', () => {
    const names = catalogues[language].glossary.terms.map(({ term }) => term)
    expect(new Set(names).size).toBe(names.length)
  })
})

it('has as many terms in each language', () => {
  expect(catalogues.fr.glossary.terms.length).toBe(catalogues.en.glossary.terms.length)
})
