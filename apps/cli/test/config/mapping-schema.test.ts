import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { configSchema } from '../../src/config/schema.ts'

it('accepts the configuration of the documentation', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../../docs/databases.md'), 'utf8')
  const [example] = page.matchAll(/^```json.*\n([^`]*)^```/gm)
  expect(configSchema.safeParse(JSON.parse(example?.[1] ?? 'null')).error).toBeUndefined()
})

it.each([
  { orders: { table: 'o', columns: { order_id: { column: 'id', sql: '1' } } } },
  { orders: { table: 'o', columns: { order_id: { column: 'id', digits: '5) or (1 = 1' } } } },
  { orders: { table: 'o', columns: { order_id: 7 } } },
  { orders: { columns: {} } },
  { basket: { table: 'o', columns: {} } },
])('refuses %j', (mapping) => {
  expect(configSchema.safeParse({ mapping }).success).toBe(false)
})
