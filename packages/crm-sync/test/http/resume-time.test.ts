import { expect, it } from 'vitest'
import { resumeTime } from '../../src/http/resume-time.ts'

const headers = (date: string): Headers => new Headers({ date })

it.each([
  ['Wed, 01 Aug 2018 23:59:30 GMT', null, '2018-08-02T00:00:00Z', 30_000],
  ['Wed, 01 Aug 2018 00:00:00 GMT', null, '2018-08-02T00:00:00Z', 86_400_000],
  ['Mon, 31 Dec 2018 12:00:00 GMT', null, '2019-01-01T00:00:00Z', 43_200_000],
  ['Wed, 01 Aug 2018 12:00:00 GMT', 3_600_000, '2018-08-01T13:00:00Z', 3_600_000],
])('takes the next midnight, or what the CRM asks: %s, %s', (date, retryAfter, at, waitMs) => {
  expect(resumeTime(headers(date), retryAfter)).toEqual({ at, waitMs })
})

it('claims nothing without the time of the CRM', () => {
  expect(resumeTime(new Headers(), 5000)).toBeNull()
  expect(resumeTime(headers('soon'), null)).toBeNull()
})
