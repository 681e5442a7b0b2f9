import { expect, it } from 'vitest'
import { shiftBand } from '../../src/drift/shift-bands.ts'

it('puts each limit into the band above it', () => {
  expect([0, 0.0999, 0.1, 0.2499, 0.25, 3].map(shiftBand)).toEqual([
    'none',
    'none',
    'moderate',
    'moderate',
    'large',
    'large',
  ])
})
