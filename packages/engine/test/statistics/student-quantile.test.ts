import fc from 'fast-check'
import { expect, it } from 'vitest'
import { normalQuantile } from '../../src/statistics/normal-distribution.ts'
import { studentQuantile } from '../../src/statistics/student-quantile.ts'
import golden from '../golden/experiments/student.json' with { type: 'json' }

it.each(golden)('equals scipy.stats.t.ppf($probability, $degrees)', ({ probability, degrees, t }) => {
  expect(Math.abs(studentQuantile(probability, degrees) / t - 1)).toBeLessThan(1e-12)
})

it('falls towards the normal quantile as the degrees of freedom rise, also where the method changes', () => {
  const degrees = fc.double({ min: 1, max: 2000, noNaN: true })
  fc.assert(
    fc.property(degrees, degrees, (one, other) => {
      const [few, many] = [Math.min(one, other), Math.max(one, other)]
      fc.pre(many / few > 1.001)
      expect(studentQuantile(0.975, few)).toBeGreaterThan(studentQuantile(0.975, many))
      expect(studentQuantile(0.975, many)).toBeGreaterThan(normalQuantile(0.975))
    }),
  )
})
