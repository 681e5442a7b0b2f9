import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import type { PlaybookDocument } from '../../../src/document/playbook-document.ts'
import { renderHtml } from '../../../src/render-html.ts'
import { firstIssue } from '../../fixtures/edge-shops.ts'
import { largeShop } from '../../fixtures/large-shop.ts'
import { timelessShop } from '../../fixtures/timeless-shop.ts'

const pageOf = (document: PlaybookDocument, language: 'en' | 'fr' = 'en') =>
  parseHTML(renderHtml(document, { language })).document
const words = (node: { readonly textContent: string | null } | null): string =>
  (node?.textContent ?? '').replaceAll(/[\s\u00a0]+/g, ' ').trim()
const numbers = (text: string): number[] =>
  (text.replaceAll(',', '').match(/[+\u2212]?\d+/g) ?? []).map((one) => Number(one.replace('\u2212', '-')))

describe('every row of the table', () => {
  it.each(Object.entries({ largeShop, timelessShop }))(
    'of %s adds up as it is printed',
    (_name, document) => {
      const rows = [
        ...pageOf(document).querySelectorAll('#moves .balance tbody tr, #moves .balance tfoot tr'),
      ]
      expect(rows).toHaveLength(9)
      for (const row of rows) {
        const [before = '', , ...rest] = [...row.querySelectorAll('td')].map(words)
        const now = numbers(rest.at(-2) ?? '')[0] ?? Number.NaN
        const change = numbers(rest.at(-1) ?? '')[0] ?? Number.NaN
        const moved = rest.slice(0, -2).flatMap(numbers)
        const [then = Number.NaN] = numbers(before)
        expect(moved.reduce((sum, value) => sum + value, then)).toBe(now)
        expect(now - then).toBe(change)
      }
    },
  )
})

it('puts nothing down to a model that stayed in force', () => {
  const page = pageOf(timelessShop).querySelector('#moves')
  expect(words(page)).toContain('The model is the one of last month, so that none of this is its doing.')
  const total = [...(page?.querySelectorAll('#moves-total td') ?? [])].map(words)
  expect(total[6]).toBe('0')
  const summary = words(pageOf(timelessShop).querySelector('#summary'))
  expect(summary).toContain(
    'Group changes among those already known: 102 by coming back and 4,756 by another order.',
  )
})

it('says which moves are the doing of a new model, with the number of the table', () => {
  const page = pageOf(largeShop)
  const total = [...page.querySelectorAll('#moves-total td')].map(words)
  expect(numbers(total[6] ?? '')).toEqual([120, -120])
  expect(words(page.querySelector('#moves'))).toContain(
    'the 120 moves through it alone (column “Model”) say nothing about customers',
  )
  expect(words(page.querySelector('#summary'))).toContain('and 120 through the new model alone.')
})

describe('what became of segments', () => {
  const changed = (segmentChanges: PlaybookDocument['segmentChanges']): string[] =>
    [...pageOf({ ...largeShop, segmentChanges }).querySelectorAll('#moves li')].map(words)
  const about = { population: 'new', overlap: null, reason: 'x' }

  it('is told in plain words', () => {
    expect(
      changed([
        { ...about, event: 'survive', from: ['new-1'], to: ['new-1'] },
        { ...about, event: 'emerge', from: [], to: ['new-2'] },
        { ...about, event: 'die', from: ['gone'], to: [] },
        { ...about, event: 'split', from: ['loyal-1'], to: ['loyal-1', 'loyal-2'] },
        { ...about, event: 'merge', from: ['loyal-3', 'loyal-4'], to: ['loyal-4'] },
      ]),
    ).toEqual([
      '“Cooling big spenders” is new this month.',
      '“gone” is no more; its customers stand in other segments.',
      '“Champions” was divided: its customers now stand in “Champions” and “Loyal regulars”.',
      '“Cooling champions” and “Lapsed loyals” were joined: their customers now stand in “Lapsed loyals”.',
    ])
  })

  it('is one thing where a segment ended and another of the same name began', () => {
    const ends = { ...about, event: 'die' as const, from: ['Champions'], to: [] }
    const begins = { ...about, event: 'emerge' as const, from: [], to: ['loyal-1'] }
    expect(changed([ends, begins])).toEqual([
      '“Champions” was drawn anew: customers joined and left it in large numbers.',
    ])
  })

  it('tells a new name of the same segment, whatever else happened', () => {
    const { movement } = largeShop
    const previousSegments = movement?.previousSegments.map((segment) =>
      segment.id === 'loyal-1' ? { ...segment, name: { en: 'Best friends', fr: 'Meilleurs amis' } } : segment,
    )
    const shop = {
      ...largeShop,
      movement: movement && { ...movement, previousSegments: previousSegments ?? [] },
      segmentChanges: [{ ...about, event: 'survive' as const, from: ['loyal-1'], to: ['loyal-1'] }],
    }
    const told = (language: 'en' | 'fr'): string[] =>
      [...parseHTML(renderHtml(shop, { language })).document.querySelectorAll('#moves li')].map(words)
    expect(told('en')).toEqual([
      '“Best friends” is called “Champions” from this month on; it is the same segment.',
    ])
    expect(told('fr')[0]).toMatch(/Meilleurs amis.*s’appelle.*c’est le même segment/)
  })

  it('is said to be nothing where all live on, and not mentioned where it is not known', () => {
    const none = 'No segment is new, and none was divided, joined or dissolved.'
    const survives = { ...about, event: 'survive' as const, from: ['new-1'], to: ['new-1'] }
    expect(changed([survives])).toEqual([])
    expect(words(pageOf({ ...largeShop, segmentChanges: [survives] }).querySelector('#moves'))).toContain(
      none,
    )
    expect(words(pageOf({ ...largeShop, segmentChanges: undefined }).querySelector('#moves'))).not.toContain(
      none,
    )
  })
})

it('is left out without moves, and the data page says so', () => {
  const older = { ...largeShop, movement: largeShop.movement && { ...largeShop.movement, moves: undefined } }
  expect(pageOf(older).querySelector('#moves')).toBeNull()
  expect(words(pageOf(older, 'fr').querySelector('#data'))).toContain('D’où viennent les mouvements')
  expect(pageOf(firstIssue).querySelector('#moves')).toBeNull()
})
