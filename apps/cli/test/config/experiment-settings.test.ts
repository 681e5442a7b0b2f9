import { expect, it } from 'vitest'
import { experimentSettings } from '../../src/config/experiment-settings.ts'
import { configSchema } from '../../src/config/schema.ts'

const test = { id: 'offer', segment: 'new-1', share: 0.2, from: '2018-08', to: '2018-10' }
const settings = (config: object): ReturnType<typeof experimentSettings> =>
  experimentSettings(configSchema.parse(config))
const complaint = (config: object): string => {
  const parsed = configSchema.safeParse(config)
  return parsed.success
    ? ''
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join()
}

it('leaves nobody alone unless asked to, nor with a share of 0', () => {
  expect(settings({})).toEqual({ holdout: null, tests: [] })
  expect(settings({ holdout: { share: 0, from: '2018-06' } }).holdout).toBeNull()
})

it('draws by a seed of its own, so that another seed of the models draws nobody anew', () => {
  const [one, other] = [1, 2].map((seed) =>
    settings({ seed, holdout: { share: 0.1, from: '2018-06' }, tests: [test] }),
  )
  expect(one).toEqual(other)
  expect(one?.tests[0]).toEqual({ ...test, seed: one?.holdout?.seed, metric: 'ordered' })
  expect(settings({ holdout: { share: 0.1, from: '2018-06', seed: 9 } }).holdout?.seed).toBe(9)
})

it.each([
  [{ holdout: { share: 10, from: '2018-06' } }, /^holdout\.share: /],
  [{ holdout: { share: 0.1 } }, /^holdout\.from: /],
  [{ tests: [{ ...test, id: 'An offer' }] }, /^tests\.0\.id: must be up to 40 small letters/],
  [{ tests: [{ ...test, id: 'holdout' }] }, /^tests\.0\.id: must not be holdout/],
  [{ tests: [{ ...test, to: '2018-07' }] }, /^tests\.0\.to: must not lie before from/],
  [{ tests: [test, test] }, /^tests\.1\.id: "offer" is the id of two tests/],
  [{ tests: [{ ...test, metric: 'clicks' }] }, /^tests\.0\.metric: /],
])('refuses %j', (config, message) => {
  expect(complaint(config)).toMatch(message)
})
