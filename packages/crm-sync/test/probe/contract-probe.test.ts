import { describe, expect, it } from 'vitest'
import { API_PROFILES } from '../../src/hubspot/hubspot-paths.ts'
import { contractProbe, type MockCrmOptions, type ProbeReport, probeDocument } from '../../src/index.ts'
import { crmRequest } from '../support/crm-request.ts'
import { mockCrm, TOKEN } from '../support/workbench.ts'

const answersOf = ({ answers }: ProbeReport): Record<string, string | null> =>
  Object.fromEntries(answers.map(({ id, answer }) => [id, answer]))

async function probing(
  options: Partial<MockCrmOptions> = {},
  mayWrite = true,
  profile: (typeof API_PROFILES)[number] = 'v3',
) {
  const crm = await mockCrm({ rateLimit: { requests: 190, windowMs: 10_000 }, ...options })
  const contact = { properties: { email: 'real@x.example', firstname: 'Real' } }
  await crmRequest(crm.url, 'POST', '/crm/v3/objects/contacts', contact)
  const listed = async () => {
    const { body } = await crmRequest(crm.url, 'GET', '/crm/v3/objects/contacts?properties=email,firstname')
    return JSON.stringify(body)
  }
  return {
    crm,
    listed,
    before: await listed(),
    probe: () => contractProbe({ hubSpot: { url: crm.url, token: TOKEN, profile }, mayWrite, probeId: 'p1' }),
  }
}

describe('contractProbe({ hubSpot, mayWrite, probeId })', () => {
  it.each(API_PROFILES)(
    'writes down what the account says, and leaves nothing behind (%s)',
    async (profile) => {
      const { probe, listed, before } = await probing({}, true, profile)
      const report = await probe()
      expect(probeDocument.parse(report)).toEqual(report)
      expect(report.contacts).toEqual({ created: 2, archived: 2 })
      expect(answersOf(report)).toEqual({
        'rate-limit-headers': expect.stringContaining('x-hubspot-ratelimit-max'),
        'retry-after': null,
        'search-page': '200',
        'missing-read': 'context.ids',
        'upsert-trace': 'true',
        'partial-status': profile === '2026-09' ? '200' : '207',
        'culprit-place': 'context.objectWriteTraceId',
        'untraced-failure': expect.stringContaining('VALIDATION_ERROR'),
        'duplicate-ids': expect.stringContaining('Duplicate IDs'),
        'partial-by-email': 'yes',
        'search-lag': 'at once',
      })
      expect(await listed()).toBe(before)
    },
  )

  it('only reads without permission', async () => {
    const { probe, crm } = await probing({}, false)
    const report = await probe()
    expect(report.contacts).toEqual({ created: 0, archived: 0 })
    expect(answersOf(report)).toMatchObject({
      'search-page': '200',
      'upsert-trace': null,
      'duplicate-ids': null,
    })
    const own = crm.requests().toReversed().slice(2)
    expect(own.length).toBeGreaterThan(2)
    expect(own.every(({ path }) => /\/(search|batch\/read)$/.test(path))).toBe(true)
  })

  it('notices an account that differs', async () => {
    const { probe } = await probing({ faults: { searchLagMs: 60_000 } })
    expect(answersOf(await probe())).toMatchObject({ 'search-lag': 'not yet' })
  })

  it('archives its contacts though a question fails', async () => {
    let upserts = 0
    const { probe, listed, before } = await probing({
      fault: ({ path }) => {
        if (!path.endsWith('/batch/upsert') || ++upserts < 3) return undefined
        return { when: 'before', answer: { status: 401, body: {} } }
      },
    })
    await expect(probe()).rejects.toMatchObject({ code: 'WRONG_TOKEN' })
    expect(await listed()).toBe(before)
  })

  it('names the contacts that it could not archive', async () => {
    const { probe } = await probing({
      fault: ({ path }) =>
        path.endsWith('/archive') ? { when: 'before', answer: { status: 400, body: {} } } : undefined,
    })
    await expect(probe()).rejects.toMatchObject({
      message: expect.stringContaining(
        'clientele-probe-p1-1@example.com and clientele-probe-p1-2@example.com by hand',
      ),
    })
  })
})
