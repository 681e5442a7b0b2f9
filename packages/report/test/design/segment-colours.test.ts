import { expect, it } from 'vitest'
import { segmentColours } from '../../src/design/segment-colours.ts'
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
