import { expect, it } from 'vitest'
import type { ExperimentSettings } from '../../src/config/experiment-settings.ts'
import { leftAlone } from '../../src/experiments/left-alone.ts'

const offer = {
  id: 'offer',
  seed: 1,
  share: 0.5,
  segment: 's',
  from: '2018-08',
  to: '2018-09',
  metric: 'ordered',
} as const
const settings: ExperimentSettings = {
  holdout: { id: 'holdout', seed: 1, share: 0.2, from: '2018-07' },
  tests: [offer, { ...offer, id: 'second' }],
}
const customers = Array.from({ length: 2000 }, (_, place) => `c${place}`)

it('knows the experiments of a month, first and last month included', () => {
  const running = (month: string): string[] => {
    const { holdout, tests } = leftAlone(settings, month)
    return [...(holdout === null ? [] : [holdout.id]), ...tests.map(({ id }) => id)]
  }
  expect(running('2018-06')).toEqual([])
  expect(running('2018-07')).toEqual(['holdout'])
  expect(running('2018-08')).toEqual(['holdout', 'offer', 'second'])
  expect(running('2018-09')).toEqual(['holdout', 'offer', 'second'])
  expect(running('2018-10')).toEqual(['holdout'])
})

it('has nobody of the holdout, and nobody of another segment, in a test', () => {
  const { isInHoldout, controlOf } = leftAlone(settings, '2018-08')
  const held = customers.filter(isInHoldout)
  expect(held.length).toBeGreaterThan(300)
  expect(held.flatMap((customer) => controlOf(customer, 's'))).toEqual([])
  expect(customers.flatMap((customer) => controlOf(customer, 'other'))).toEqual([])
})

it('leaves the same customers alone in every month, and different ones in every test', () => {
  const drawn = (month: string, id: string): string[] =>
    customers.filter((customer) =>
      leftAlone(settings, month)
        .controlOf(customer, 's')
        .some((test) => test.id === id),
    )
  expect(drawn('2018-08', 'offer')).toEqual(drawn('2018-09', 'offer'))
  expect(drawn('2018-08', 'offer')).not.toEqual(drawn('2018-08', 'second'))
})
