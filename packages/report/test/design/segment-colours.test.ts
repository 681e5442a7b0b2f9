import { parseHTML } from 'linkedom'
import { expect, it } from 'vitest'
import { segmentColours } from '../../src/design/segment-colours.ts'
import { renderHtml } from '../../src/render-html.ts'
import { largeShop } from '../fixtures/large-shop.ts'

it('gives every segment a colour of its own while there are enough', () => {
  const colours = segmentColours(largeShop)
  expect(new Set(colours.values()).size).toBe(8)
})

it('depends on ids, not on the order of segments or populations', () => {
  const reversed = {
    ...largeShop,
    populations: [...largeShop.populations].reverse().map((population) => ({
      ...population,
      segments: [...population.segments].reverse(),
    })),
  }
  expect(new Map([...segmentColours(reversed)].sort())).toEqual(
    new Map([...segmentColours(largeShop)].sort()),
  )
})

it('keeps the colours of two months alike for segments that live in both', () => {
  const july = segmentColours(largeShop)
  const august = segmentColours({
    ...largeShop,
    movement: largeShop.movement && {
      ...largeShop.movement,
      previousSegments: largeShop.populations.flatMap(({ segments }) =>
        segments.map(({ id, name, customers }) => ({ id, name, customers, buyersSince: null })),
      ),
    },
  })
  for (const { id } of largeShop.populations.flatMap(({ segments }) => segments))
    expect(august.get(id)).toBe(july.get(id))
})

it('shows a segment in one colour on all pages', () => {
  const { document } = parseHTML(renderHtml(largeShop, { language: 'en' }))
  const colours = new Map<string, Set<string>>()
  for (const badge of document.querySelectorAll('.badge')) {
    const number = badge.getAttribute('data-segment') ?? ''
    const colour = /--segment-(\d+)\)/.exec(badge.getAttribute('style') ?? '')?.[1] ?? 'none'
    colours.set(number, (colours.get(number) ?? new Set()).add(colour))
  }
  expect(colours.size).toBe(8)
  for (const seen of colours.values()) expect(seen.size).toBe(1)
})
