import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'

const TOKEN = 'canary-token-91b2'
const KEY = 'c0ffee'.repeat(11).slice(0, 64)
const program = join(import.meta.dirname, '../../dist/bin.js')

it('shows neither token nor journal key in the report that Node writes when it runs out of memory', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'clientele-'))
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }))
  const rows = Array.from({ length: 400_000 }, (_, index) => `kunde-${index},new,new-1,Segment,3,1,4`)
  const header = 'customer_id,population,segment_id,segment_name,r_score,f_score,m_score'
  writeFileSync(join(cwd, 'members.csv'), `${header}\n${rows.join('\n')}\n`)
  const node = ['--report-on-fatalerror', '--report-filename=report.json', '--max-old-space-size=24']
  const run = spawn(process.execPath, [...node, program, 'sync', 'plan', '--members', 'members.csv'], {
    cwd,
    env: { ...process.env, CLIENTELE_CRM_TOKEN: TOKEN, CLIENTELE_JOURNAL_KEY: KEY },
    stdio: 'ignore',
  })
  const [code] = await once(run, 'close')
  expect(code).not.toBe(0)
  const report = readFileSync(join(cwd, 'report.json'), 'utf8')
  expect(JSON.parse(report)).toMatchObject({ header: { event: expect.stringMatching(/memory/) } })
  for (const name of readdirSync(cwd)) {
    expect(readFileSync(join(cwd, name)).toString('latin1'), name).not.toMatch(new RegExp(`${TOKEN}|${KEY}`))
  }
}, 60_000)
