import { parseHTML } from 'linkedom'
import { expect, it } from 'vitest'
import { renderHtml } from '../../src/render-html.ts'
import { largeShop } from '../fixtures/large-shop.ts'

/** Where the named months stand below the bars of a chart: their middle in pixels, and their words. */
function namedMonths(language: 'en' | 'fr', chart: string): { at: number; words: string }[] {
  const { document } = parseHTML(renderHtml(largeShop, { language }))
  const ticks = document.querySelectorAll(`svg[aria-labelledby^="${chart}"] text[y="0.71em"]`)
  return [...ticks]
    .map((tick) => ({
      at: Number(/translate\(([\d.]+)/.exec(tick.getAttribute('transform') ?? '')?.[1]),
      words: tick.textContent ?? '',
    }))
    .filter(({ words }) => words !== '')
}

it.each([
  ['en', 'chart-new-wide'],
  ['en', 'chart-new-narrow'],
  ['fr', 'chart-revenue-wide'],
  ['fr', 'chart-revenue-narrow'],
] as const)('names months without running one into the next: %s, %s', (language, chart) => {
  const months = namedMonths(language, chart)
  expect(months.length).toBeGreaterThan(1)
  const narrowest = Math.min(
    ...months
      .slice(1)
      .map((month, index) => (month.at - (months[index]?.at ?? Number.NaN)) / month.words.length),
  )
  // A character of an axis is five and a half pixels wide on average.
  expect(narrowest).toBeGreaterThan(5.5)
})
