import { expect, test } from 'vitest'
import { openSqlite, refuseOldNode } from '../src/open-sqlite.ts'

test('a Node on which the driver would crash is refused in words', () => {
  expect(() => refuseOldNode('20.20.2')).toThrow(
    expect.objectContaining({
      code: 'NODE_TOO_OLD',
      message: 'SQLite cannot be used on Node 20.20.2; run this on Node 22 or later.',
    }),
  )
})

test.each(['22.0.0', '24.21.0', '100.0.0'])('Node %s is taken', (version) => {
  expect(() => refuseOldNode(version)).not.toThrow()
})

test('a database is opened with the options given', () => {
  const database = openSqlite(':memory:', { timeout: 5000 })
  expect(database.pragma('busy_timeout', { simple: true })).toBe(5000)
  database.close()
})
