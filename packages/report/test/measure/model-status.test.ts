import { expect, it } from 'vitest'
import { modelStatus } from '../../src/measure/model-status.ts'
import { renderHtml } from '../../src/render-html.ts'
import { firstIssue } from '../fixtures/edge-shops.ts'
import { largeShop } from '../fixtures/large-shop.ts'

const withLowest = (value: number): typeof largeShop => ({
  ...largeShop,
  populations: largeShop.populations.map((population) => ({
    ...population,
    ari: { value, customers: 10, previousModelId: 'm' },
  })),
})

it.each([
  [1, 'keep'],
  [0.8, 'keep'],
  [0.79, 'watch'],
  [0.6, 'watch'],
  [0.59, 'retrain'],
  [-0.1, 'retrain'],
])('an agreement of %f means %s', (value, status) => {
  expect(modelStatus(withLowest(value))).toEqual({ status, lowest: value })
})

it('takes the lowest population', () => {
  expect(modelStatus(largeShop)).toEqual({ status: 'watch', lowest: 0.741 })
})

it('has nothing to compare in the first issue', () => {
  expect(modelStatus(firstIssue)).toEqual({ status: 'first', lowest: null })
})

const studied = (ari: number, threshold: number, noiseFloor: number | null): typeof largeShop => ({
  ...largeShop,
  populations: largeShop.populations.map((population) => ({
    ...population,
    ari: { value: ari, customers: 10, previousModelId: 'm' },
    stability: {
      asOf: '2018-07-01T00:00:00',
      threshold,
      noiseFloor,
      judgeable: noiseFloor !== null && noiseFloor >= threshold,
      retrainEveryWeeks: 4,
      medianWeeks: 6,
      horizonWeeks: 26,
      starts: 8,
      source: 'retrainCalendar',
    },
  })),
})

it.each([
  [0.9, 0.9, 0.95, 'keep'],
  [0.89, 0.9, 0.95, 'retrain'],
  [0.89, 0.9, 0.7, 'watch'],
  [0.69, 0.9, 0.7, 'retrain'],
  [0.7, 0.9, null, 'watch'],
  [0.5, 0.9, null, 'retrain'],
])('an agreement of %f at a threshold of %f and a floor of %j means %s', (ari, threshold, floor, status) => {
  expect(modelStatus(studied(ari, threshold, floor)).status).toBe(status)
})

it('takes the worst population, which need not have the lowest agreement', () => {
  const { populations, ...rest } = studied(0.75, 0.7, 0.9)
  const [first, ...others] = populations
  if (first?.stability === undefined) throw new Error('the shop has populations')
  const strict = {
    ...first,
    ari: { ...first.ari, value: 0.85 },
    stability: { ...first.stability, threshold: 0.9 },
  }
  const document = { ...rest, populations: [strict, ...others] } as typeof largeShop
  expect(modelStatus(document)).toEqual({ status: 'retrain', lowest: 0.75 })
})

it('says the bounds that decided, and how long models last', async () => {
  for (const language of ['en', 'fr'] as const) {
    const html = await renderHtml(studied(0.85, 0.9, 0.62), { language })
    expect(html).toContain(
      language === 'en' ? 'what chance alone explains (0.62' : 'le hasard seul explique (0,62',
    )
    expect(html).toContain(language === 'en' ? 'from the worst of 8' : 'depuis la pire de 8')
    expect(html).not.toMatch(/undefined|NaN/)
  }
})
