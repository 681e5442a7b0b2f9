import { readFileSync } from 'node:fs'
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderHtml } from '../src/render-html.ts'
import { edgeShops } from './fixtures/edge-shops.ts'
import { followedShop } from './fixtures/followed-shop.ts'
import { largeShop } from './fixtures/large-shop.ts'
import { plannedShop } from './fixtures/planned-shop.ts'
import { studiedShop } from './fixtures/studied-shop.ts'
import { unevenShop, unforeseenShop, valuedShop } from './fixtures/valued-shop.ts'

const numeral = /\d+(?:[.,\u00a0\u202f]\d+)*/g
const numeralsOf = (text: string): string[] =>
  [...text.matchAll(numeral)].map(([found]) => found.replaceAll('\u202f', '\u00a0'))

// The formatter is the only door to Intl, so what Intl wrote is what the formatter made.
const written = new Set<string>()
const restore: (() => void)[] = []

beforeAll(() => {
  for (const { prototype } of [Intl.NumberFormat, Intl.DateTimeFormat]) {
    const original = Object.getOwnPropertyDescriptor(prototype, 'format')
    if (original?.get === undefined) throw new Error('Intl has no format')
    const { get } = original
    Object.defineProperty(prototype, 'format', {
      ...original,
      get() {
        const format = get.call(this)
        return (...values: unknown[]) => {
          const text: string = format(...values)
          for (const found of numeralsOf(text)) written.add(found)
          return text
        }
      },
    })
    restore.push(() => Object.defineProperty(prototype, 'format', original))
  }
})
afterAll(() => {
  for (const undo of restore) undo()
})

/** Numerals in the texts of a document: names, dates, queries, identifiers; and seeds, which are names of draws. */
function literals(value: unknown): string[] {
  if (typeof value === 'string') return [...numeralsOf(value), ...(value.match(/\d+/g) ?? [])]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, part]) => [
    ...literals(key),
    ...literals(key === 'seed' ? String(part) : part),
  ])
}

/** Numerals of the fixed words: the catalogue as it is written. */
const fixed = (['en', 'fr'] as const).map((language) =>
  numeralsOf(readFileSync(new URL(`../src/language/${language}.ts`, import.meta.url), 'utf8')),
)

describe.each(['en', 'fr'] as const)('every numeral of the page, in %s', (language) => {
  it.each(
    Object.entries({
      largeShop,
      plannedShop,
      studiedShop,
      followedShop,
      valuedShop,
      unevenShop,
      failedShop: unforeseenShop('failed'),
      ...edgeShops,
    }),
  )('was made by the formatter, or stands in the document or among the fixed words: %s', (_name, shop) => {
    for (const edition of ['full', 'manager'] as const) {
      written.clear()
      const { document } = parseHTML(renderHtml(shop, { language, edition }))
      for (const part of document.querySelectorAll('script, style, .badge')) part.remove()
      const labels = shop.populations.flatMap(({ segments }) => segments).map((_, index) => `${index + 1}`)
      const known = new Set([
        ...written,
        ...literals(shop),
        ...(fixed[language === 'en' ? 0 : 1] ?? []),
        ...labels,
      ])
      const strange: string[] = []
      document.documentElement.normalize()
      const walk = document.createTreeWalker(document.documentElement, 4)
      for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
        const text = node.textContent ?? ''
        for (const found of numeralsOf(text))
          if (!known.has(found)) strange.push(`${found} in ${text.trim()}`)
      }
      expect(strange).toEqual([])
    }
  })
})
