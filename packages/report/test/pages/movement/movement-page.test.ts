import { parseHTML } from 'linkedom'
import { expect, it } from 'vitest'
import type { PlaybookDocument } from '../../../src/document/playbook-document.ts'
import { renderHtml } from '../../../src/render-html.ts'
import { tinyShop } from '../../fixtures/edge-shops.ts'
import { largeShop } from '../../fixtures/large-shop.ts'
import { timelessShop } from '../../fixtures/timeless-shop.ts'

function movementText(model: PlaybookDocument['model']): string {
  const populations = timelessShop.populations.map((population) => ({
    ...population,
    ari: population.ari && { ...population.ari, value: 0.5 },
  }))
  const { document } = parseHTML(renderHtml({ ...timelessShop, model, populations }, { language: 'en' }))
  return document.querySelector('#movement')?.textContent ?? ''
}

it('says that the model was fitted anew where it was, not where one model stayed in force', () => {
  const { id } = timelessShop.model
  expect(movementText({ id, previousId: 'the-month-before' })).toContain('The model was fitted anew.')
  const kept = movementText({ id, previousId: id })
  expect(kept).not.toContain('fitted anew.')
  expect(kept).not.toBe('')
})

const pageOf = (document: PlaybookDocument) =>
  parseHTML(renderHtml(document, { language: 'en' })).document.querySelector('#movement')
const words = (node: { readonly textContent: string | null } | null | undefined): string =>
  (node?.textContent ?? '').replaceAll(/[\s\u00a0]+/g, ' ').trim()
const withMoves = (moves: NonNullable<PlaybookDocument['movement']>['moves']): PlaybookDocument => ({
  ...largeShop,
  movement: largeShop.movement && { ...largeShop.movement, moves },
})

it('draws the moves of each reason apart, and counts them in the heading', () => {
  const page = pageOf(largeShop)
  expect([...(page?.querySelectorAll('figcaption') ?? [])].map(words)).toEqual([
    'After an order: 155 customers',
    'Through time alone: 4,583 customers',
    'Through the new model alone: 120 customers',
  ])
  const bands = [...(page?.querySelectorAll('#movement path title') ?? [])].map(words)
  expect(bands).toContain('Recent small spenders to Loyal regulars: 71 customers')
  expect(bands.some((band) => band.startsWith('Champions to Champions'))).toBe(false)
})

it('draws everybody in one diagram where the reasons are not known', () => {
  const page = pageOf(withMoves(undefined))
  expect(page?.querySelectorAll('svg')).toHaveLength(1)
  expect(words(page)).not.toContain('Best upgrades')
})

it('shows each count of the table with its share of the row', () => {
  const cells = [...(pageOf(largeShop)?.querySelectorAll('#from-3 td') ?? [])].map(words)
  expect(cells).toEqual(['0', '0', '23,310 100.0%', '0', '0', '0', '8 < 0.1%', '3 < 0.1%', '23,321'])
})

it('ranks upgrades and losses by money, and keeps what time did apart', () => {
  const tables = [...(pageOf(largeShop)?.querySelectorAll('.levels') ?? [])].map((table) =>
    [...table.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('th,td')].map(words)),
  )
  expect(tables.map((rows) => rows.length)).toEqual([5, 1, 5])
  expect(tables[0]?.[0]).toEqual(['1 Recent small spenders', '5 Loyal regulars', '71', 'R$10,558'])
  expect(tables[1]).toEqual([['4 Champions', '5 Loyal regulars', '22', 'R$10,696']])
  expect(tables[2]?.[0]).toEqual(['2 Cooling big spenders', '3 Lapsed small spenders', '2,205', 'R$473,855'])
})

it('speaks of no diagram where nobody changed segment', () => {
  const [only] = tinyShop.populations
  const [segment] = only?.segments ?? []
  if (segment === undefined) throw new Error('a segment expected')
  const way = { from: segment.id, to: segment.id, customers: 25 }
  const came = { from: null, to: segment.id, customers: 5 }
  const page = pageOf({
    ...tinyShop,
    movement: {
      previousMonth: '2018-06',
      previousSegments: [{ id: segment.id, name: segment.name, customers: 25, buyersSince: 0 }],
      flows: [way, came],
      moves: [
        { ...way, kind: 'stayed', revenueBefore: 100, revenueNow: 100 },
        { ...came, kind: 'entered', revenueBefore: 0, revenueNow: 20 },
      ],
      source: 'segmentMovement',
    },
  })
  expect(words(page)).toContain('25 of 25 known customers (100.0%) stayed where they were; 5 joined.')
  expect(words(page)).not.toContain('is drawn')
  expect(words(page)).toContain('Nobody rose after an order.')
  expect(page?.querySelector('svg')).toBeNull()
})

it('has last month’s segments in the order of today, whatever order they were kept in', () => {
  const { movement } = largeShop
  const turned = {
    ...largeShop,
    movement: movement && { ...movement, previousSegments: [...movement.previousSegments].reverse() },
  }
  const rows = (document: PlaybookDocument): string[] =>
    [...(pageOf(document)?.querySelectorAll('.matrix tbody th') ?? [])].map(words)
  const today = largeShop.populations.flatMap(({ segments }) => segments.map(({ name }) => name.en))
  const stayed = rows(turned).flatMap((row) => today.filter((name) => row.replace(/^\d+ /, '') === name))
  expect(stayed.length).toBeGreaterThan(3)
  expect(stayed).toEqual(today.filter((name) => stayed.includes(name)))
})
