import fc from 'fast-check'
import { expect, it } from 'vitest'
import { brandTheme, ownTheme } from '../../src/design/brand-theme.ts'
import { darkPaper, palette, paper } from '../../src/design/palette.ts'
import { contrast } from './colour-vision.ts'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

it('is read in every colour: accents on paper and dark screens, all texts of the cover', () => {
  fc.assert(
    fc.property(colour, (color) => {
      const { light, dark, cover } = brandTheme(color)
      for (const accent of Object.values(light)) expect(contrast(accent, paper)).toBeGreaterThanOrEqual(4.5)
      for (const accent of Object.values(dark))
        expect(contrast(accent, darkPaper)).toBeGreaterThanOrEqual(4.5)
      for (const text of [cover.bright, cover.soft, cover.muted, paper])
        expect(contrast(text, cover.ground)).toBeGreaterThanOrEqual(4.5)
      for (const { dark: segment } of palette)
        expect(contrast(segment, cover.ground)).toBeGreaterThanOrEqual(3)
    }),
  )
})

it('leaves a colour as it is where it is read already', () => {
  expect(brandTheme('#005a9c').light.accent).toBe('#005a9c')
  expect(brandTheme('#FFD400').dark.accent).toBe('#ffd400')
  expect(brandTheme('#ffd400').cover.stripe).toBe('#ffd400')
})

it('darkens a colour that is too light for paper, and lightens one too dark for a screen', () => {
  expect(brandTheme('#ffd400').light.accent).not.toBe('#ffd400')
  expect(brandTheme('#000000').dark.accent).not.toBe('#000000')
})

it('reads in our own colours too', () => {
  for (const text of [ownTheme.cover.bright, ownTheme.cover.soft, ownTheme.cover.muted])
    expect(contrast(text, ownTheme.cover.ground)).toBeGreaterThanOrEqual(4.5)
})
