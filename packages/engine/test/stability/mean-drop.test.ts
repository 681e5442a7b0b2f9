import { expect, it } from 'vitest'
import type { DropAttribution } from '../../src/index.ts'
import { meanDrop } from '../../src/stability/mean-drop.ts'

function drop(changes: Partial<DropAttribution['causes']>): DropAttribution {
  const causes = { ageing: 0, scale: 0, mix: 0, structure: 0, optimiser: 0, ...changes }
  const total = Object.values(causes).reduce((sum, share) => sum + share, 0)
  return { ari: 1 - total, drop: total, causes }
}

it('is the mean of drops and of causes, which add up to it', () => {
  const mean = meanDrop([drop({ ageing: 0.5, mix: -0.125 }), drop({ mix: 0.25, structure: 0.25 })])
  expect(mean).toEqual({
    starts: 2,
    drop: 0.4375,
    causes: { ageing: 0.25, scale: 0, mix: 0.0625, structure: 0.125, optimiser: 0 },
    main: 'ageing',
  })
})

it('names no cause where nothing fell, and is nothing of no drop', () => {
  expect(meanDrop([drop({})])?.main).toBeNull()
  expect(meanDrop([])).toBeNull()
})
