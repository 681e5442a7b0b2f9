import { describe, expect, it } from 'vitest'
import { gaussJacobi } from '../../src/statistics/gauss-jacobi.ts'
import { lifetimeGolden } from '../support/lifetime-golden.ts'

describe('gaussJacobi', () => {
  it.each(lifetimeGolden.quadrature)('equals scipy for Beta($a, $b) at $size places', (golden) => {
    const { nodes, weights } = gaussJacobi(golden.a, golden.b, golden.size)
    golden.nodes.forEach((node, place) => {
      expect(nodes[place]).toBeCloseTo(node, 12)
      expect(weights[place]).toBeCloseTo(golden.weights[place] ?? 0, 11)
    })
  })

  it('gives the moments of the beta distribution', () => {
    const { nodes, weights } = gaussJacobi(0.3, 40, 16)
    const moment = (power: number): number =>
      nodes.reduce((sum, node, place) => sum + (weights[place] ?? 0) * node ** power, 0)
    expect(moment(0)).toBeCloseTo(1, 13)
    expect(moment(1)).toBeCloseTo(0.3 / 40.3, 13)
    expect(moment(2)).toBeCloseTo((0.3 * 1.3) / (40.3 * 41.3), 13)
  })
})
