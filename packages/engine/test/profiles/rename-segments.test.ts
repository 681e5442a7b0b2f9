import { expect, it } from 'vitest'
import { renameSegments, segmentCustomers } from '../../src/index.ts'
import { randomShop, tableOf } from '../support/tables.ts'

const segmentation = segmentCustomers(tableOf(randomShop(3, 120)), { seed: 1, restarts: 2 })
const [first, second] = segmentation.segments
const best = { en: 'Our best', fr: 'Les meilleurs' }

it('gives the name in every place and leaves all else', () => {
  const renamed = renameSegments(segmentation, { [first.id]: best })
  expect(renamed.segments[0]).toEqual({ ...first, name: best })
  expect(renamed.populations[0].segments[0]).toBe(renamed.segments[0])
  expect(renamed.segments.slice(1)).toEqual(segmentation.segments.slice(1))
  expect(renamed.segment).toBe(segmentation.segment)
})

it('passes over ids of other months', () => {
  expect(renameSegments(segmentation, { 'new-of-another-month': best })).toEqual(segmentation)
})

it.each(['', ' ', 'a\nb', 'a\u0007b', 'a\u2028b', 'x'.repeat(73)])('refuses %j', (en) => {
  expect(() => renameSegments(segmentation, { [first.id]: { en, fr: 'x' } })).toThrow(/one line of 1 to 72/)
})

it('refuses one name for two segments of a population, in any language', () => {
  expect(() => renameSegments(segmentation, { [first.id]: best, [second.id]: best })).toThrow(
    /would both be called "Our best"/,
  )
  expect(() => renameSegments(segmentation, { [first.id]: { en: 'Our best', fr: second.name.fr } })).toThrow(
    /in 'fr'/,
  )
})
