import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { startMockCrm } from '@clientele/crm-sync'
import { expect, it, onTestFinished } from 'vitest'
import { clientele } from '../support/clientele.ts'

it('says whether the log is whole, takes a noted head, and ends with 4 after a change', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'clientele-'))
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }))
  writeFileSync(
    join(cwd, 'members.csv'),
    'customer_id,population,segment_id,segment_name,r_score,f_score,m_score\nk1,new,n1,One,3,1,4\nk2,new,n1,One,3,1,4\n',
  )
  const crm = await startMockCrm({ port: 0, token: 'secret', file: ':memory:', rateLimit: null })
  onTestFinished(() => crm.close())
  const env = { CLIENTELE_CRM_TOKEN: 'secret' }
  const apply = ['sync', 'apply', '--members', 'members.csv', '--yes', '--crm-url', crm.url]
  expect((await clientele(cwd, apply, env)).code).toBe(0)

  const whole = await clientele(cwd, ['sync', 'audit'])
  expect(whole.out).toMatch(
    /2 records in the audit log, whole\n\n {2}Head, to be noted elsewhere:\n {2}2:[0-9a-f]{64}\n/,
  )
  expect(whole.code).toBe(0)
  const head = /2:[0-9a-f]{64}/.exec(whole.out)?.[0] ?? ''
  expect((await clientele(cwd, ['sync', 'audit', '--head', head])).code).toBe(0)

  const database = new DatabaseSync(join(cwd, 'clientele-crm.db'))
  database.exec("UPDATE audit SET entry = replace(entry, 'applied', 'unknown')")
  database.close()
  const changed = await clientele(cwd, ['sync', 'audit', '--json'])
  expect(changed.code).toBe(4)
  expect(JSON.parse(changed.out)).toMatchObject({ whole: false, faults: [{ kind: 'CHANGED' }] })
})
