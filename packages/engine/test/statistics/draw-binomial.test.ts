import { expect, it } from 'vitest'
import { createRandom } from '../../src/index.ts'
import { drawBinomial } from '../../src/statistics/draw-binomial.ts'

/** Probability of every number of successes, from the recurrence of the definition. */
function probabilities(trials: number, probability: number): number[] {
  const logs = [trials * Math.log1p(-probability)]
  for (let successes = 1; successes <= trials; successes++) {
    const ratio = ((trials - successes + 1) / successes) * (probability / (1 - probability))
    logs.push(logs[successes - 1] + Math.log(ratio))
  }
  return logs.map(Math.exp)
}

it.each([
  [1, 0.5],
  [12, 0.02],
  [200, 0.03],
  [40, 0.4],
  [1000, 0.2],
  [1000, 0.93],
  [90_000, 0.3],
])('draws from the distribution of %i trials at %f', (trials, probability) => {
  const draws = 40_000
  const random = createRandom(7, trials)
  const counts = new Map<number, number>()
  for (let draw = 0; draw < draws; draw++) {
    const successes = drawBinomial(random, trials, probability)
    counts.set(successes, (counts.get(successes) ?? 0) + 1)
  }
  // Pearson's statistic over runs of outcomes that are expected 20 times or more.
  let statistic = 0
  let cells = 0
  let expected = 0
  let found = 0
  probabilities(trials, probability).forEach((chance, successes) => {
    expected += draws * chance
    found += counts.get(successes) ?? 0
    if (expected < 20) return
    statistic += (found - expected) ** 2 / expected
    cells++
    expected = 0
    found = 0
  })
  // Its mean is the degrees of freedom and its variance twice that; four deviations are next to impossible.
  const freedom = cells - 1
  expect(statistic).toBeLessThan(freedom + 4 * Math.sqrt(2 * freedom) + 4)
  if (freedom > 10) expect(statistic).toBeGreaterThan(freedom - 4 * Math.sqrt(2 * freedom))
})

it('draws nothing where there is nothing to draw', () => {
  const random = createRandom(1)
  expect(drawBinomial(random, 0, 0.5)).toBe(0)
  expect(drawBinomial(random, 9, 0)).toBe(0)
  expect(drawBinomial(random, 9, 1)).toBe(9)
})
