import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { startMockCrm } from '@clientele/crm-sync'
import { expect, it, onTestFinished } from 'vitest'
import { clientele } from '../support/clientele.ts'

const TOKEN = 'canary-token-7c41e0'
const KEY = 'c0ffee'.repeat(11).slice(0, 64)

const MEMBERS = `customer_id,population,segment_id,segment_name,r_score,f_score,m_score
${Array.from({ length: 30 }, (_, index) => `kunde-${index},new,new-${index % 2},Segment ${index % 2},3,1,4`).join('\n')}
`

/** A server that answers everything with words of its own, as a wrong address does. */
async function echo(): Promise<string> {
  const server = createServer((request, response) => response.end(JSON.stringify(request.headers)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

it('shows token and journal key in no output and no file, with --verbose and in errors too', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'clientele-'))
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }))
  const crm = await startMockCrm({ port: 0, token: TOKEN, file: ':memory:', rateLimit: null })
  onTestFinished(() => crm.close())
  const wrong = await startMockCrm({ port: 0, token: 'another', file: ':memory:', rateLimit: null })
  onTestFinished(() => wrong.close())
  await writeFile(join(cwd, 'members.csv'), MEMBERS)
  const env = { CLIENTELE_CRM_TOKEN: TOKEN, CLIENTELE_JOURNAL_KEY: KEY }
  const source = ['--members', 'members.csv', '--issue', '2018-07']
  const at = (url: string): string[] => ['--crm-url', url, '--verbose']
  const runs: [string[], number][] = [
    [['sync', 'plan', ...source, '--verbose'], 0],
    [['sync', 'apply', ...source, '--yes', ...at(wrong.url)], 2],
    [['sync', 'apply', ...source, '--yes', ...at(await echo())], 2],
    [['sync', 'apply', ...source, '--yes', ...at('http://127.0.0.1:1')], 2],
    [['sync', 'apply', ...source, '--yes', ...at('http://other.example')], 2],
    [['sync', 'apply', ...source, '--yes', ...at(crm.url)], 0],
    [['sync', 'apply', ...source, '--yes', '--json', ...at(crm.url)], 0],
    [['sync', 'verify', ...at(crm.url)], 0],
    [['sync', 'why', 'kunde-3', '--verbose'], 0],
    [['sync', 'erase', 'kunde-3', ...at(crm.url)], 0],
    [['sync', 'rebuild', ...at(crm.url)], 0],
    [['sync', 'dead-letters', '--verbose'], 0],
    [['sync', 'audit', '--verbose'], 0],
    [['doctor', '--verbose'], -1],
  ]
  for (const [argv, code] of runs) {
    const result = await clientele(cwd, argv, env)
    expect(inspect(result), argv.join(' ')).not.toMatch(new RegExp(`${TOKEN}|${KEY}`))
    if (code >= 0) expect(result.code, `${argv.join(' ')}: ${result.err}`).toBe(code)
  }
  const files = readdirSync(cwd)
  expect(files).toContain('clientele-crm.db')
  expect(files).not.toContain('clientele-crm.db.key')
  for (const name of files) {
    expect(readFileSync(join(cwd, name)).toString('latin1'), name).not.toMatch(new RegExp(`${TOKEN}|${KEY}`))
  }
})
