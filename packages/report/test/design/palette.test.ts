import { describe, expect, it } from 'vitest'
import { darkPaper, palette, paper } from '../../src/design/palette.ts'
import { contrast, distance } from './colour-vision.ts'

describe.each(palette.map((colour, index) => ({ index, ...colour })))('colour $index', (colour) => {
  it('stands out from the page by 3:1, on paper and on a dark screen', () => {
    expect(contrast(colour.light, paper)).toBeGreaterThanOrEqual(3)
    expect(contrast(colour.dark, darkPaper)).toBeGreaterThanOrEqual(3)
  })
  it('carries readable text', () => {
    expect(contrast(colour.light, colour.lightText)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colour.dark, colour.darkText)).toBeGreaterThanOrEqual(4.5)
  })
})

it.each(['normal', 'protan', 'deutan', 'tritan'] as const)('keeps colours apart for %s vision', (vision) => {
  for (const [index, colour] of palette.entries()) {
    for (const other of palette.slice(index + 1)) {
      expect(distance(colour.light, other.light, vision)).toBeGreaterThan(0.06)
    }
  }
})
