import { expect, test } from 'vitest'
import { driversFor } from '../../src/connect/connect-sqlite.ts'

test('better-sqlite3 is a way out only where it does not crash', () => {
  expect(driversFor('20.20.2')).toEqual(['sqlite3'])
  expect(driversFor('22.0.0')).toEqual(['sqlite3', 'better-sqlite3'])
  expect(driversFor('24.21.0')).toEqual(['sqlite3', 'better-sqlite3'])
})
