import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { startMockCrm } from '@clientele/crm-sync'
import { expect, it, onTestFinished } from 'vitest'
import { clientele } from '../support/clientele.ts'

const program = join(import.meta.dirname, '../../dist/bin.js')
const runtime = new URL('../../dist/runtime/run-on-own-node.js', import.meta.url).href
const CUSTOMERS = 3000

it.runIf(process.platform === 'linux')(
  'stops a sync cleanly when the process that the user sees is killed',
  async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'clientele-'))
    onTestFinished(() => rmSync(cwd, { recursive: true, force: true }))
    const faults = { rules: [{ route: '*/batch/upsert', fault: 'latency' as const, milliseconds: 300 }] }
    const crm = await startMockCrm({ port: 0, token: 't', file: ':memory:', rateLimit: null, faults })
    onTestFinished(() => crm.close())
    const header = 'customer_id,population,segment_id,segment_name,r_score,f_score,m_score'
    const rows = Array.from({ length: CUSTOMERS }, (_, index) => `c${index},new,new-1,Segment,3,1,4`)
    writeFileSync(join(cwd, 'members.csv'), `${header}\n${rows.join('\n')}\n`)
    const argv = ['sync', 'apply', '--members', 'members.csv', '--yes', '--json', '--crm-url', crm.url]
    const env = { CLIENTELE_CRM_TOKEN: 't' }
    writeFileSync(
      join(cwd, 'starter.mjs'),
      `import { runOnOwnNode } from '${runtime}'\nawait runOnOwnNode(${JSON.stringify([program, ...argv])})\n`,
    )
    const starter = spawn(process.execPath, ['starter.mjs'], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    // ends with the last process that holds it
    const output = text(starter.stdout)
    const upserts = (): number => crm.requests().filter(({ path }) => path.includes('batch/upsert')).length
    while (upserts() === 0 && starter.exitCode === null) await setTimeout(5)
    starter.kill('SIGKILL')
    const outcome = JSON.parse(await output)
    expect(outcome).toMatchObject({ unknown: 0, rejected: 0, stoppedBy: { code: 'ABORTED' } })
    expect(outcome.pending).toBeGreaterThan(0)

    const rest = await clientele(cwd, argv, env)
    expect(JSON.parse(rest.out)).toMatchObject({ applied: outcome.pending, unknown: 0, pending: 0 })
  },
  60_000,
)
