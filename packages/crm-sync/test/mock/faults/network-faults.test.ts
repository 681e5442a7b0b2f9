import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { FaultRule } from '../../../src/index.ts'
import { crmRequest } from '../../support/crm-request.ts'
import { rawConnection } from '../../support/raw-exchange.ts'
import { mockCrm, TOKEN } from '../../support/workbench.ts'

const CONTACTS = '/crm/v3/objects/contacts'
const body = { properties: { email: 'a@x.example' } }

async function create(rule: FaultRule) {
  const crm = await mockCrm({ faults: { rules: [{ nth: 1, ...rule }] } })
  const connection = rawConnection(crm.url)
  const exchange = await connection.exchange('POST', CONTACTS, TOKEN, body)
  const { body: page } = await crmRequest(crm.url, 'GET', CONTACTS)
  const applied = (page as { results: unknown[] }).results.length === 1
  return { crm, connection, ...exchange, applied, log: crm.requests().at(-1) }
}

describe('faults of the network', () => {
  it.each([
    ['reset-unread', undefined, 'reset', false],
    ['reset', 'before', 'reset', false],
    ['reset', 'after', 'reset', true],
    ['drop', 'before', 'closed', false],
    ['drop', 'after', 'closed', true],
    ['hang', 'before', 'silence', false],
    ['hang', 'after', 'silence', true],
  ] as const)('%s (%s) ends in %s, applied: %s', async (fault, when, end, applied) => {
    const seen = await create({ fault, ...(when === undefined ? {} : { when }) })
    expect(seen).toMatchObject({ received: '', end, applied, log: { status: 0, fault } })
  })

  it('sends headers and then nothing', async () => {
    const { received, end, applied } = await create({ fault: 'headers-only' })
    expect(received).toMatch(/^HTTP\/1\.1 201 [\s\S]*content-length: [1-9]\d*\r\n[\s\S]*\r\n\r\n$/i)
    expect({ end, applied }).toEqual({ end: 'silence', applied: true })
  })

  it('breaks off half-way through the body', async () => {
    const { received, end, applied } = await create({ fault: 'half-body' })
    const announced = Number(/content-length: (\d+)/i.exec(received)?.[1])
    const [, sent = ''] = received.split('\r\n\r\n')
    expect(sent).toHaveLength(Math.floor(announced / 2))
    expect({ end, applied }).toEqual({ end: 'closed', applied: true })
  })

  it('drips and still says everything', async () => {
    const { received } = await create({ fault: 'drip', milliseconds: 160 })
    expect(JSON.parse(received.split('\r\n\r\n')[1] ?? '')).toMatchObject({ id: '501' })
  })

  it('does the work after the latency', async () => {
    const { received, log } = await create({ fault: 'latency', milliseconds: 20 })
    expect(received).toMatch(/^HTTP\/1\.1 201 /)
    expect(log).toMatchObject({ status: 201, fault: 'latency' })
  })

  it('closes a kept connection when it is used again', async () => {
    const { connection, received, crm } = await create({ fault: 'stale-connection' })
    expect(received).toMatch(/^HTTP\/1\.1 201 /)
    expect(await connection.exchange('POST', CONTACTS, TOKEN, body)).toEqual({ received: '', end: 'reset' })
    expect((await crmRequest(crm.url, 'GET', CONTACTS)).body).toMatchObject({ results: [{ id: '501' }] })
  })

  it('refuses connections for a while', async () => {
    const crm = await mockCrm({ faults: { rules: [{ fault: 'refused', nth: 1, milliseconds: 400 }] } })
    const reason = (error: Error & { cause?: { code?: string } }): string | undefined => error.cause?.code
    const ask = () => fetch(`${crm.url}${CONTACTS}`, bearer).then(({ status }) => status, reason)
    // The while ends when the test says so, however slow the machine is.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    expect(await ask()).toMatch(/ECONNRESET|UND_ERR_SOCKET/)
    expect(await ask()).toBe('ECONNREFUSED')
    vi.advanceTimersByTime(399)
    expect(await ask()).toBe('ECONNREFUSED')
    vi.advanceTimersByTime(1)
    vi.useRealTimers()
    await expect.poll(ask, { timeout: 60_000 }).toBe(200)
  })
})

const bearer = { headers: { authorization: `Bearer ${TOKEN}` } }
