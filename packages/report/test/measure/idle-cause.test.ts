import { expect, it } from 'vitest'
import { idleCause } from '../../src/measure/idle-cause.ts'
import { largeShop } from '../fixtures/large-shop.ts'
import { timelessShop } from '../fixtures/timeless-shop.ts'

it('finds the strongest cause that the features of the models allow', () => {
  expect(idleCause(largeShop)).toBe('clock')
  expect(idleCause(timelessShop)).toBe('model')
  const reviewed = timelessShop.populations.map(({ model, ...population }) => ({
    ...population,
    model: model && { ...model, features: model.features.map((one) => ({ ...one, name: 'reviewMean' })) },
  }))
  expect(idleCause({ populations: reviewed })).toBe('review')
  expect(idleCause({ populations: timelessShop.populations.map((one) => ({ ...one, model: null })) })).toBe(
    'model',
  )
})
