import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type MockCrm, startMockCrm } from '@clientele/crm-sync'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clientele } from '../support/clientele.ts'

const env = { CLIENTELE_CRM_TOKEN: 'secret' }
let folder = ''
let crm: MockCrm

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clientele-kinds-'))
  crm = await startMockCrm({ port: 0, token: 'secret', file: ':memory:', rateLimit: null, jobDelayMs: 0 })
  const header = 'customer_id,population,segment_id,segment_name,r_score,f_score,m_score'
  await writeFile(
    join(folder, 'members.csv'),
    `${header}\na,new,new-1,Fresh,5,1,3\nb,new,new-1,Fresh,5,1,3\n`,
  )
  await writeFile(join(folder, 'emails.csv'), 'customer_id,email\na,ana@shop.example\n')
})
afterEach(async () => {
  await crm.close()
  await rm(folder, { recursive: true, force: true })
})

const apply = (...argv: string[]) =>
  clientele(folder, ['sync', 'apply', '--members', 'members.csv', '--yes', '--json', ...argv], env)

describe('another CRM than HubSpot', () => {
  it.each(['klaviyo', 'brevo'])(
    '%s: is written by --crm-kind, and is silent the second time',
    async (kind) => {
      const flags = ['--crm-kind', kind, '--crm-url', crm.url]
      const { code, out } = await apply(...flags)
      expect({ code, outcome: JSON.parse(out) }).toMatchObject({
        code: 0,
        outcome: { applied: 2, rejected: 0 },
      })
      expect(JSON.parse((await apply(...flags)).out)).toMatchObject({ applied: 0, requests: 0 })
      const verified = await clientele(folder, ['sync', 'verify', ...flags], env)
      expect(verified).toMatchObject({ code: 0, out: expect.stringContaining('2 contacts right') })
    },
  )

  it('mailchimp: is written by configuration; who is not in the audience is reported, not added', async () => {
    await fetch(`${crm.url}/3.0/lists/a1b2c3d4e5`, {
      method: 'POST',
      headers: { authorization: 'Bearer secret', 'content-type': 'application/json' },
      body: '{"members":[{"email_address":"ana@shop.example","status":"subscribed"}]}',
    })
    const config = { crm: { kind: 'mailchimp', url: crm.url, audience: 'a1b2c3d4e5', emails: 'emails.csv' } }
    await writeFile(join(folder, 'clientele.config.json'), JSON.stringify(config))
    const { code, out } = await apply()
    expect({ code, outcome: JSON.parse(out) }).toMatchObject({
      code: 4,
      outcome: { applied: 1, rejected: 1, reasons: [{ code: 'NOT_REACHABLE', records: 1 }] },
    })
    const doctor = await clientele(folder, ['doctor'], env)
    expect(doctor.out.replace(/\s+/g, ' ')).toContain(`mailchimp at ${crm.url} answers and knows the token`)
  })

  it('mailchimp: says that it needs an audience', async () => {
    const { code, err } = await apply('--crm-kind', 'mailchimp', '--crm-url', crm.url)
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('--crm-audience') })
  })
})
