import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type CrmClient, createCrmClient } from '../../src/http/crm-client.ts'
import { type VirtualTiming, virtualTiming } from '../support/virtual-timing.ts'

const TOKEN = 'canary-token-5f2a'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** A server that answers request n by the nth answer, and by the last one ever after. */
async function serving(
  ...answers: readonly Answer[]
): Promise<{ client: CrmClient; timing: VirtualTiming; url: string; count: () => number }> {
  let count = 0
  const server = createServer((request, response) => {
    answers[Math.min(count++, answers.length - 1)]?.(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const timing = virtualTiming()
  return {
    client: createCrmClient({
      url,
      token: TOKEN,
      rights: 'the scope crm.objects.contacts.write',
      timing,
    }),
    timing,
    url,
    count: () => count,
  }
}

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
  }

const READ = { method: 'GET', path: '/crm/v3/x', effect: 'read' } as const
const WRITE = { method: 'POST', path: '/crm/v3/x', body: { a: 1 }, effect: 'write' } as const

describe('createCrmClient(options)', () => {
  it('sends the token as bearer and counts reads and writes', async () => {
    const seen: (string | undefined)[] = []
    const { client } = await serving((request, response) => {
      seen.push(request.headers.authorization)
      json(200, { ok: true })(request, response)
    })
    expect(await client.send(READ)).toEqual({ status: 200, body: { ok: true } })
    await client.send(WRITE)
    expect(seen).toEqual([`Bearer ${TOKEN}`, `Bearer ${TOKEN}`])
    expect(client.traffic()).toEqual({ reads: 1, writes: 1 })
  })

  it('takes any 2xx and an empty body', async () => {
    const { client } = await serving(json(201, {}), (_, response) => response.writeHead(204).end())
    expect((await client.send(WRITE)).status).toBe(201)
    expect(await client.send(WRITE)).toEqual({ status: 204, body: null })
  })

  it('leaves refusals of the request itself to the caller', async () => {
    const { client, count } = await serving(json(409, { category: 'CONFLICT' }))
    expect((await client.send(WRITE)).status).toBe(409)
    expect(count()).toBe(1)
  })

  it('does not stumble over a refusal that is a page for people', async () => {
    const { client, count } = await serving((_, response) => response.writeHead(404).end('<h1>Not here</h1>'))
    expect(await client.send(READ)).toEqual({ status: 404, body: null })
    expect(count()).toBe(1)
  })

  it.each([
    [401, 'WRONG_TOKEN', /refuses the token \(401\); set CLIENTELE_CRM_TOKEN/],
    [403, 'MISSING_SCOPES', /crm\.objects\.contacts\.write/],
    [302, 'NOT_A_CRM', /redirect/],
  ])('ends at %i without a second try and without telling the token', async (status, code, message) => {
    const { client, count } = await serving(
      json(status, { message: TOKEN }, { location: 'http://example.test/' }),
    )
    const error: Error = await client.send(WRITE).catch((reason) => reason)
    expect(error).toMatchObject({ code, outcomeUnknown: false })
    expect(error.message).toMatch(message)
    expect(`${error.message} ${error.stack} ${JSON.stringify(error)}`).not.toContain(TOKEN)
    expect(count()).toBe(1)
  })

  it('repeats after server errors, lost connections and broken JSON', async () => {
    const { client, timing, count } = await serving(
      json(503, 'no'),
      (_, response) => response.destroy(),
      (_, response) => response.writeHead(200).end('{"cut off'),
      json(200, { ok: true }),
    )
    expect((await client.send(WRITE)).body).toEqual({ ok: true })
    expect(count()).toBe(4)
    expect(timing.slept).toEqual([500, 1000, 2000])
  })

  it.each([
    { request: READ, body: '[{"ok":true}]' },
    { request: READ, body: '' },
    { request: WRITE, body: '"ok"' },
  ])('asks again when $request.method is answered by $body, no object', async ({ request, body }) => {
    const odd: Answer = (_, response) => response.writeHead(200).end(body)
    const { client, count } = await serving(odd, odd, json(200, { results: [] }))
    expect(await client.send(request)).toMatchObject({ status: 200, body: { results: [] } })
    expect(count()).toBe(3)
  })

  it('leaves an answer that is no object five times to the caller', async () => {
    const { client, count } = await serving(json(200, [1]))
    expect(await client.send(READ)).toEqual({ status: 200, body: [1] })
    expect(count()).toBe(5)
  })

  it('gives up after two minutes and says that the outcome is unknown', async () => {
    const { client, timing, count } = await serving(json(500, {}))
    await expect(client.send(WRITE)).rejects.toMatchObject({ code: 'UNREACHABLE', outcomeUnknown: true })
    expect(timing.now()).toBeGreaterThanOrEqual(120_000)
    expect(count()).toBe(10)
    await expect(client.send(READ)).rejects.toMatchObject({ outcomeUnknown: false })
  })

  it('does not wait for a CRM that is down when it is only asked whether it is there', async () => {
    const { client, timing, count } = await serving(json(503, {}))
    await expect(client.send({ ...READ, impatient: true })).rejects.toMatchObject({ code: 'UNREACHABLE' })
    expect(count()).toBe(3)
    expect(timing.slept).toEqual([500, 1000])
  })

  it('gives a request up that fails five times while others are answered', async () => {
    const { client, count } = await serving((request, response) => {
      json(request.method === 'POST' ? 500 : 200, {})(request, response)
    })
    let isOver = false
    const others = (async () => {
      while (!isOver) await client.send(READ)
    })()
    await expect(client.send(WRITE)).rejects.toMatchObject({ code: 'NO_ANSWER', outcomeUnknown: true })
    isOver = true
    await others
    expect(client.traffic().writes).toBe(5)
    expect(count()).toBeGreaterThan(9)
  })

  it('does not wait for hours: it says when to come again', async () => {
    const date = 'Wed, 01 Aug 2018 12:00:00 GMT'
    const { client, timing, count } = await serving(json(503, {}, { date, 'retry-after': '3600' }))
    await expect(client.send(WRITE)).rejects.toMatchObject({
      code: 'UNREACHABLE',
      resumeAt: '2018-08-01T13:00:00Z',
      outcomeUnknown: true,
    })
    await expect(client.send(READ)).rejects.toMatchObject({ resumeAt: '2018-08-01T13:00:00Z' })
    expect(count()).toBe(1)
    timing.advance(3_600_000)
    await expect(client.send(READ)).rejects.toMatchObject({ code: 'UNREACHABLE' })
    expect(count()).toBe(2)
  })

  it('still calls the outcome unknown when the token is refused only afterwards', async () => {
    const { client } = await serving((_, response) => response.destroy(), json(401, {}))
    await expect(client.send(WRITE)).rejects.toMatchObject({ code: 'WRONG_TOKEN', outcomeUnknown: true })
  })

  it('does not wait for ever', async () => {
    const { url, timing } = await serving(() => undefined)
    const client = createCrmClient({ url, token: TOKEN, rights: 'all rights', timing, timeoutMs: 50 })
    await expect(client.send(WRITE)).rejects.toMatchObject({
      code: 'UNREACHABLE',
      message: expect.stringMatching(/no answer in time/),
    })
  })

  it('waits as long as Retry-After says, else until the window of the limit frees a request', async () => {
    const limit = { 'x-hubspot-ratelimit-max': '190', 'x-hubspot-ratelimit-interval-milliseconds': '10000' }
    const { client, timing } = await serving(
      json(429, {}, { 'retry-after': '3' }),
      json(429, {}, limit),
      json(200, {}),
    )
    await client.send(WRITE)
    expect(timing.slept.reduce((sum, wait) => sum + wait, 0)).toBeCloseTo(10_000, 0)
  })

  it('stops for the day when the daily limit is used up', async () => {
    const { client, count } = await serving(json(429, { policyName: 'DAILY' }))
    await expect(client.send(WRITE)).rejects.toMatchObject({ code: 'RATE_LIMITED', message: /daily/ })
    expect(count()).toBe(1)
  })

  it('does not wait for an address where nothing ever answered', async () => {
    const timing = virtualTiming()
    // No program takes port 1.
    const url = 'http://127.0.0.1:1'
    const client = createCrmClient({ url, token: TOKEN, rights: 'all rights', timing })
    await expect(client.send(READ)).rejects.toMatchObject({
      code: 'UNREACHABLE',
      message: `No CRM answers at ${url} (ECONNREFUSED); is it running?`,
    })
    expect(timing.slept).toEqual([])
  })

  it('sends nothing once it is aborted', async () => {
    const { client, count } = await serving(json(200, {}))
    await expect(client.send({ ...WRITE, signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'ABORTED',
      outcomeUnknown: false,
    })
    expect(count()).toBe(0)
  })

  it.each([
    'http://crm.test',
    'http://crm.test:8080/x',
    'http://192.168.1.5:8787',
    'http://127.0.0.1.crm.test',
  ])('sends no token in the clear to %s', (url) => {
    const create = () => createCrmClient({ url, token: TOKEN, rights: 'all rights' })
    expect(create).toThrow(
      expect.objectContaining({ code: 'BAD_ADDRESS', message: expect.stringMatching(/use https/) }),
    )
  })

  it.each(['https://crm.test', 'http://127.1.2.3:8787', 'http://localhost:8787', 'http://[::1]:8787'])(
    'takes the address %s',
    (url) => {
      expect(() => createCrmClient({ url, token: TOKEN, rights: 'all rights' })).not.toThrow()
    },
  )

  it.each(['', 'hubapi.com', 'ftp://crm.test', 'http://user:secret@crm.test'])(
    'refuses the address "%s"',
    (url) => {
      expect(() => createCrmClient({ url, token: TOKEN, rights: 'all rights' })).toThrow(
        expect.objectContaining({ code: 'BAD_ADDRESS' }),
      )
    },
  )
})
