import { describe, expect, it } from 'vitest'
import { routeMatcher } from '../../../src/mock/faults/route-matcher.ts'

describe('routeMatcher(route)', () => {
  const path = '/crm/v3/objects/contacts/batch/upsert'
  it.each([
    ['*', true],
    ['*/batch/upsert', true],
    ['POST */batch/upsert', true],
    ['GET */batch/upsert', false],
    ['/crm/*/contacts/*/upsert', true],
    ['/crm/*/contacts/*/update', false],
    [path, true],
    [`${path}*`, true],
    ['/crm', false],
    ['*batch/upsert*upsert', false],
    ['*.batch*', false],
  ])('%s: %s', (route, expected) => {
    expect(routeMatcher(route)('POST', path)).toBe(expected)
  })
})
