import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { main } from '../../src/main.ts'
import { memoryTerminal } from '../support/memory-terminal.ts'

let cwd = ''
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'clientele-crm-'))
})
afterAll(() => rm(cwd, { recursive: true, force: true }))

describe('crm serve', () => {
  it('serves four dialects with faults by a file, until it is stopped', async () => {
    await writeFile(join(cwd, 'faults.json'), '{"rules":[{"fault":"locked","route":"GET /crm/*","nth":2}]}')
    const stop = new AbortController()
    const terminal = memoryTerminal(cwd, { signal: stop.signal })
    const flags = ['--port', '0', '--db', 'crm.db', '--token', 't', '--faults', 'faults.json', '--json']
    const served = main(['crm', 'serve', ...flags], terminal)
    await expect.poll(() => terminal.output.out, { timeout: 60_000 }).toContain('"url"')
    const { url } = JSON.parse(terminal.output.out) as { url: string }
    const status = async (path: string, headers: Record<string, string>): Promise<number> =>
      (await fetch(`${url}${path}`, { headers })).status
    const bearer = { authorization: 'Bearer t' }
    const contacts = '/crm/v3/objects/contacts'
    expect([await status(contacts, bearer), await status(contacts, bearer)]).toEqual([200, 423])
    expect(await status('/3.0/ping', bearer)).toBe(200)
    expect(await status('/v3/contacts', { 'api-key': 't' })).toBe(200)
    const klaviyo = { authorization: 'Klaviyo-API-Key t', revision: '2026-10-15' }
    expect(await status('/api/profiles', klaviyo)).toBe(200)
    expect(await status('/faults', {})).toBe(200)
    stop.abort()
    expect(await served).toBe(0)
  })
})
