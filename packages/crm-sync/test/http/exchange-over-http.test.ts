import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { exchangeOverHttp } from '../../src/http/exchange-over-http.ts'

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const GET = { method: 'GET', headers: {}, redirect: 'manual' } as const
const never = new AbortController().signal

describe('exchangeOverHttp(url, init)', () => {
  it('sends method, headers and body, and gives status, headers and text', async () => {
    const url = await serve(async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk)
      const { method, headers } = request
      response.writeHead(207, { 'x-answer': 'yes' })
      response.end(
        JSON.stringify([method, headers['x-word'], headers['content-length'], `${Buffer.concat(chunks)}`]),
      )
    })
    const init = { method: 'POST', headers: { 'x-word': 'w' }, body: 'Größe', redirect: 'manual' } as const
    const answer = await exchangeOverHttp(`${url}/a`, { ...init, signal: never })
    expect([answer.status, answer.headers.get('X-Answer')]).toEqual([207, 'yes'])
    expect(JSON.parse(await answer.text())).toEqual(['POST', 'w', '7', 'Größe'])
  })

  it('follows no redirect, which would carry the token elsewhere', async () => {
    let requests = 0
    const url = await serve((_request, response) => {
      requests++
      response.writeHead(302, { location: '/elsewhere' }).end()
    })
    expect((await exchangeOverHttp(url, { ...GET, signal: never })).status).toBe(302)
    expect(requests).toBe(1)
  })

  it('fails with the code of the socket when the answer breaks off, before or in its body', async () => {
    const silent = await serve((request) => request.socket.destroy())
    await expect(exchangeOverHttp(silent, { ...GET, signal: never })).rejects.toMatchObject({
      code: 'ECONNRESET',
    })
    const half = await serve((request, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('half', () => request.socket.destroy())
    })
    await expect(exchangeOverHttp(half, { ...GET, signal: never })).rejects.toMatchObject({
      code: 'ECONNRESET',
    })
  })

  it('fails with the reason of its signal, before the headers and within the body', async () => {
    const listeners: RequestListener[] = [
      () => undefined,
      (_request, response) => response.writeHead(200).write('…'),
    ]
    for (const listener of listeners) {
      const url = await serve(listener)
      const late = exchangeOverHttp(url, { ...GET, signal: AbortSignal.timeout(50) })
      await expect(late).rejects.toMatchObject({ name: 'TimeoutError' })
    }
  })
})
