import { readdirSync, readFileSync } from 'node:fs'
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

it('has no word that nothing says', () => {
  const folder = new URL('../../src/', import.meta.url).pathname
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('language'))
    .map((file) => readFileSync(`${folder}${file}`, 'utf8'))
    .filter((text) => !/^export interface \w*Words\b/m.test(text))
    .join('\n')
  // Features are named by the document.
  const said = new Set([...(sources.match(/\w+/g) ?? []), ...Object.keys(catalogues.en.features)])
  const names = (value: unknown): string[] =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value).flatMap(([key, item]) => [key, ...names(item)])
      : []
  // The heads of the votes are taken all together, by no name.
  const { voteColumns, ...quality } = catalogues.en.quality
  expect(Object.keys(voteColumns)).toHaveLength(9)
  const spoken = names({ ...catalogues.en, quality }).filter((name) => /^\w+$/.test(name))
  expect(spoken.filter((name) => !said.has(name))).toEqual([])
})

it('translates every sentence of the plays', () => {
  const english = new Set(strings(catalogues.en.plays))
  expect(strings(catalogues.fr.plays).filter((text) => english.has(text))).toEqual([])
})
