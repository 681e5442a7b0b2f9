import { expect, it } from 'vitest'
import { STABILITY_BANDS } from '../../../src/index.ts'
import { stabilityBand } from '../../../src/validation/resampling/stability-bands.ts'

it('puts each limit into the band above it', () => {
  expect([0, 0.5999, 0.6, 0.7499, 0.75, 0.8499, 0.85, 1].map(stabilityBand)).toEqual([
    'dissolved',
    'dissolved',
    'doubtful',
    'doubtful',
    'stable',
    'stable',
    'highlyStable',
    'highlyStable',
  ])
  expect(STABILITY_BANDS.map(({ from }) => from)).toEqual([0, 0.6, 0.75, 0.85])
})
