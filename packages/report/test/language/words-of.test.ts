import { expect, it } from 'vitest'
import type { Catalogue, Language } from '../../src/index.ts'
import { catalogues, renderHtml } from '../../src/index.ts'
import { wordsOf } from '../../src/language/words-of.ts'
import { studiedShop } from '../fixtures/studied-shop.ts'

const refused = (words: string) =>
  expect.objectContaining({ code: 'BAD_WORDS', message: expect.stringContaining(words) })

it('gives the words of a language, or those of somebody else as they are', () => {
  expect(wordsOf('fr', undefined)).toBe(catalogues.fr)
  const own = { ...catalogues.en, tag: 'de' }
  expect(wordsOf('en', own)).toBe(own)
  expect(wordsOf('en', catalogues.fr)).toBe(catalogues.fr)
})

it.each(['de', '', 'toString', 'EN'])('knows no language %j', (language) => {
  expect(() => wordsOf(language as Language, undefined)).toThrow(refused('en, fr'))
})

it('names what words of somebody else lack', () => {
  const { contents: _, ...without } = catalogues.en
  expect(() => wordsOf('en', without as Catalogue)).toThrow(refused('"contents"'))
  const { scale: __, ...locale } = catalogues.en.locale
  expect(() => wordsOf('en', { ...catalogues.en, locale } as Catalogue)).toThrow(refused('"scale"'))
})

it('refuses tags that Intl does not take, before a page is made', () => {
  const words = { ...catalogues.en, tag: 'de_' }
  expect(() => renderHtml(studiedShop, { language: 'en', words })).toThrow(refused('"de_"'))
  const locale = { ...catalogues.en.locale, intl: 'Deutsch (Deutschland)' }
  expect(() => wordsOf('en', { ...catalogues.en, locale })).toThrow(refused('Deutschland'))
})
