import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { hubSpotAdapter, openJournal, startMockCrm, verifySync } from '@clientele/crm-sync'
import { expect, it, onTestFinished } from 'vitest'
import { clientele } from '../support/clientele.ts'

const program = join(import.meta.dirname, '../../dist/bin.js')
const CUSTOMERS = 3000

it('waits for what is on the wire when it is stopped by SIGTERM, and does the rest the next time', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'clientele-'))
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }))
  const faults = { rules: [{ route: '*/batch/upsert', fault: 'latency' as const, milliseconds: 300 }] }
  const crm = await startMockCrm({ port: 0, token: 't', file: ':memory:', rateLimit: null, faults })
  onTestFinished(() => crm.close())
  const header = 'customer_id,population,segment_id,segment_name,r_score,f_score,m_score'
  const rows = Array.from(
    { length: CUSTOMERS },
    (_, index) => `c${index},new,new-${index % 2},S${index % 2},3,1,4`,
  )
  writeFileSync(join(cwd, 'members.csv'), `${header}\n${rows.join('\n')}\n`)
  const argv = ['sync', 'apply', '--members', 'members.csv', '--yes', '--json', '--crm-url', crm.url]
  const env = { CLIENTELE_CRM_TOKEN: 't' }
  const run = spawn(process.execPath, [program, ...argv], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [ended, output] = [once(run, 'close'), text(run.stdout)]
  const upserts = (): number => crm.requests().filter(({ path }) => path.includes('batch/upsert')).length
  while (upserts() === 0) await setTimeout(5)
  run.kill('SIGTERM')
  expect(await ended).toEqual([143, null])
  const outcome = JSON.parse(await output)
  expect(outcome).toMatchObject({ unknown: 0, rejected: 0, stoppedBy: { code: 'ABORTED' } })
  expect(outcome.applied).toBeGreaterThan(0)
  expect(outcome.pending).toBeGreaterThan(0)
  expect(outcome.applied + outcome.pending).toBe(CUSTOMERS)

  const rest = await clientele(cwd, argv, env)
  expect(JSON.parse(rest.out)).toMatchObject({ applied: outcome.pending, unknown: 0, pending: 0 })
  const journal = openJournal(join(cwd, 'clientele-crm.db'))
  const adapter = hubSpotAdapter({ url: crm.url, token: 't' })
  expect(await verifySync({ adapter, journal })).toMatchObject({ right: CUSTOMERS, missing: 0, changed: 0 })
  journal.close()
}, 60_000)
