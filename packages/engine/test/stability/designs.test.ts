import { expect, it } from 'vitest'
import { DEFAULT_POPULATIONS, DESIGN_IDS, designFor } from '../../src/index.ts'
import { checkPopulations } from '../../src/populations/population-spec.ts'
import { refusal } from '../support/engine-error.ts'

const [fresh, loyal] = DEFAULT_POPULATIONS

it.each(DESIGN_IDS)('%s names a transform for every feature, so that no refit chooses by skewness', (id) => {
  for (const { features, transforms = {} } of designFor(id).populations) {
    expect(Object.keys(transforms)).toEqual([...features])
    expect(Object.values(transforms)).not.toContain('auto')
  }
})

it.each(DESIGN_IDS)('%s is populations that can be modelled', (id) => {
  expect(() => checkPopulations(designFor(id, undefined, { reviews: true }).populations)).not.toThrow()
})

it('bends recency in the log designs only', () => {
  const recency = DESIGN_IDS.map((id) => designFor(id).populations[0].transforms?.recencyDays)
  expect(recency).toEqual(['identity', 'identity', 'log1p', 'log1p', undefined])
})

it('looks back a year in the rolling designs, or as long as asked', () => {
  expect(DESIGN_IDS.map((id) => designFor(id).windowDays)).toEqual([null, 365, null, 365, null])
  expect(designFor('rolling', undefined, { windowDays: 90 }).windowDays).toBe(90)
})

it('leaves the clock out of behaviour', () => {
  const [one, more] = designFor('behaviour').populations
  expect(one.features).toEqual(['monetary'])
  expect(more.features).toEqual(['frequency', 'monetary', 'daysBetweenOrders'])
  const [withReviews] = designFor('behaviour', undefined, { reviews: true }).populations
  expect(withReviews.features).toEqual(['monetary', 'reviewMean'])
  expect(withReviews.missing).toEqual({ reviewMean: 'median' })
})

it('keeps what a population says itself', () => {
  const asked = [
    {
      ...fresh,
      k: 4,
      scaler: 'robust' as const,
      features: ['recencyDays', 'monetary', 'freightShare'],
      transforms: { recencyDays: 'quantileUniform', monetary: 'yeoJohnson' } as const,
      missing: { freightShare: 'median' } as const,
    },
    loyal,
  ]
  const [one] = designFor('log-recency', asked).populations
  expect(one).toMatchObject({ k: 4, scaler: 'robust', missing: { freightShare: 'median' } })
  expect(one.transforms).toEqual({
    recencyDays: 'quantileUniform',
    monetary: 'yeoJohnson',
    freightShare: 'identity',
  })
  const [timeless] = designFor('behaviour', asked).populations
  expect(timeless.transforms).toEqual({ monetary: 'yeoJohnson', freightShare: 'identity' })
})

it('refuses another design and a window that is none', () => {
  expect(refusal('INVALID_ARGUMENT', () => designFor('weekly' as never))).toContain("'weekly'")
  for (const windowDays of [0, 0.5, Number.NaN]) {
    refusal('INVALID_ARGUMENT', () => designFor('rolling', undefined, { windowDays }))
  }
})
