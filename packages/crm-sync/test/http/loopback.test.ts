import { expect, it } from 'vitest'
import { isLoopback } from '../../src/http/loopback.ts'

it.each(['localhost', 'LOCALHOST', '127.0.0.1', '127.255.0.9', '::1', '[::1]'])('%s stays here', (host) => {
  expect(isLoopback(host)).toBe(true)
})

it.each([
  '127.0.0.1.evil.test',
  '127.evil.test',
  'localhost.evil.test',
  'mylocalhost',
  '0.0.0.0',
  '128.0.0.1',
  '::',
  '[::ffff:8.8.8.8]',
  '',
])('"%s" may not', (host) => {
  expect(isLoopback(host)).toBe(false)
})
