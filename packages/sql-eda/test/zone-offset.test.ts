import { expect, it } from 'vitest'
import { zoneOffset } from '../src/zone-offset.ts'

const hour = 3_600_000

// Moments and offsets of the IANA time zone database.
it.each([
  ['UTC', '2018-07-01T00:00:00Z', 0],
  ['Europe/Paris', '2018-03-25T00:59:59Z', 1],
  ['Europe/Paris', '2018-03-25T01:00:00Z', 2],
  ['America/Sao_Paulo', '2018-01-01T00:00:00Z', -2],
  ['Asia/Kathmandu', '2018-01-01T00:00:00Z', 5.75],
])('%s at %s is %d hours ahead of UTC', (timeZone, moment, hours) => {
  const offsetAt = zoneOffset(timeZone)
  expect(offsetAt(Date.parse(moment))).toBe(hours * hour)
  expect(offsetAt(Date.parse(moment))).toBe(hours * hour)
})
