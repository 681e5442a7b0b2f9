import { describe, expect, it } from 'vitest'
import { catalogues } from '../../src/language/catalogues.ts'

/** Every path of a catalogue with the kind of its value. */
function paths(value: unknown, path = ''): string[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, item]) => paths(item, `${path}/${key}`))
  }
  return [`${path}: ${typeof value}`]
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []
}

describe.each(Object.entries(catalogues))('%s', (language, catalogue) => {
  it('has exactly the keys of English', () => {
    expect(paths(catalogue).sort()).toEqual(paths(catalogues.en).sort())
  })
  it('has no empty text and names itself', () => {
    expect(strings(catalogue).filter((text) => text.trim() === '')).toEqual([])
    expect(catalogue.tag).toBe(language)
  })
  it('uses no character that its font lacks', () => {
    const outside = /[^\u0020-\u00ff\u0152\u0153\u2013-\u203a\u202f\u20ac\u2212]/u
    expect(strings(catalogue).filter((text) => outside.test(text))).toEqual([])
  })
})

it('translates every sentence of the plays', () => {
  const english = new Set(strings(catalogues.en.plays))
  expect(strings(catalogues.fr.plays).filter((text) => english.has(text))).toEqual([])
})
