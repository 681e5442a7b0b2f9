import { describe, expect, it } from 'vitest'
import type { FaultRule } from '../../../src/index.ts'
import { mockCrm, TOKEN } from '../../support/workbench.ts'

const CONTACTS = '/crm/v3/objects/contacts'
const NOW = Date.parse('2026-03-29T00:59:59Z')

async function create(rule: FaultRule) {
  const { url } = await mockCrm({ faults: { rules: [{ nth: 1, ...rule }] }, now: () => NOW })
  const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' }
  const body = JSON.stringify({ properties: { email: 'a@x.example' } })
  const answer = await fetch(`${url}${CONTACTS}`, { method: 'POST', headers, body })
  const text = await answer.text()
  const page = (await (await fetch(`${url}${CONTACTS}`, { headers })).json()) as { results: unknown[] }
  return { status: answer.status, headers: answer.headers, text, applied: page.results.length === 1 }
}

describe('faults of HTTP', () => {
  it.each([
    ['token-revoked', 401, 'INVALID_AUTHENTICATION'],
    ['scope-removed', 403, 'MISSING_SCOPES'],
    ['conflict', 409, 'CONFLICT'],
    ['invalid-batch', 400, 'VALIDATION_ERROR'],
    ['too-large', 413, 'PAYLOAD_TOO_LARGE'],
    ['uri-too-long', 414, 'URI_TOO_LONG'],
    ['locked', 423, 'LOCKED'],
    ['migrating', 477, 'MIGRATION_IN_PROGRESS'],
  ])('%s answers %i %s and does nothing', async (fault, status, category) => {
    const answer = await create({ fault })
    expect(answer).toMatchObject({ status, applied: false })
    expect(JSON.parse(answer.text)).toMatchObject({
      status: 'error',
      category,
      correlationId: expect.any(String),
    })
  })

  it.each([
    ['ten-secondly-limit', 'TEN_SECONDLY_ROLLING', 'ten_secondly_rolling'],
    ['secondly-limit', 'SECONDLY', 'secondly'],
    ['daily-limit', 'DAILY', 'daily'],
  ])('%s answers 429 as HubSpot does, with Retry-After only on demand', async (fault, policyName, words) => {
    const bare = await create({ fault })
    expect(bare.headers.get('retry-after')).toBeNull()
    expect(JSON.parse(bare.text)).toMatchObject({
      errorType: 'RATE_LIMIT',
      policyName,
      message: `You have reached your ${words} limit.`,
    })
    const told = await create({ fault, retryAfter: 7 })
    expect(told).toMatchObject({ status: 429, applied: false })
    expect(told.headers.get('retry-after')).toBe('7')
  })

  it.each(['before', 'after'] as const)('fails %s the work', async (when) => {
    const applied = when === 'after'
    expect(await create({ fault: 'server-error', when, status: 504 })).toMatchObject({ status: 504, applied })
    const page = await create({ fault: 'bad-gateway-page', when })
    expect(page).toMatchObject({ status: 502, applied, text: expect.stringContaining('<h1>') })
    expect(page.headers.get('content-type')).toBe('text/html')
    const untyped = await create({ fault: 'unavailable-untyped', when })
    expect(untyped).toMatchObject({ status: 503, applied, text: 'unavailable' })
    expect(untyped.headers.get('content-type')).toBeNull()
    expect((await create({ fault: 'unavailable', when, retryAfter: 3 })).headers.get('retry-after')).toBe('3')
    const until = await create({ fault: 'unavailable-until', when, retryAfter: 2 })
    expect(until.headers.get('retry-after')).toBe('Sun, 29 Mar 2026 01:00:01 GMT')
  })

  it('chooses a server error by chance', async () => {
    expect([500, 502, 503, 504]).toContain((await create({ fault: 'server-error' })).status)
  })
})
