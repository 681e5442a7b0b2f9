import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { isoDate } from '../../../src/import/cells/date-spelling.ts'
import { stampReader } from '../../../src/import/cells/local-stamp.ts'

const golden: { rows: [zone: string, utc: string, local: string][] } = JSON.parse(
  readFileSync(new URL('../../golden/import/local-stamps.json', import.meta.url), 'utf8'),
)

it('brings moments with an offset to the clock of any zone, as zoneinfo does', () => {
  expect(golden.rows.length).toBeGreaterThan(400)
  const readers = new Map(golden.rows.map(([zone]) => [zone, stampReader(isoDate, zone)]))
  for (const [zone, utc, local] of golden.rows)
    expect([zone, utc, readers.get(zone)?.(utc)]).toEqual([zone, utc, local])
})

it('leaves moments without offset as they are, in any zone', () => {
  expect(stampReader(isoDate, 'Pacific/Apia')('2011-12-30 10:00:00')).toBe('2011-12-30 10:00:00')
})
