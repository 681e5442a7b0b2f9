import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type MockCrm, startMockCrm } from '@clientele/crm-sync'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clientele } from '../support/clientele.ts'

const page = readFileSync(join(import.meta.dirname, '../../../../docs/connect-crm.md'), 'utf8')
const blocks = [...page.matchAll(/^```(sh|json)\n([\s\S]*?)^```/gm)].map(([, language, text = '']) => ({
  language,
  text,
}))
const env = { CLIENTELE_CRM_TOKEN: 'secret' }

let crm: MockCrm
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clientele-connect-'))
  crm = await startMockCrm({ port: 0, token: 'secret', file: ':memory:', rateLimit: null, jobDelayMs: 0 })
  const header = 'customer_id,population,segment_id,segment_name,r_score,f_score,m_score'
  await writeFile(
    join(folder, 'members.csv'),
    `${header}\na,new,new-1,Fresh,5,1,3\nb,loyal,loyal-1,Champions,5,5,5\n`,
  )
  await writeFile(join(folder, 'emails.csv'), 'customer_id,email\na,ana@shop.example\nb,bob@shop.example\n')
  await fetch(`${crm.url}/3.0/lists/a1b2c3d4e5`, {
    method: 'POST',
    headers: { authorization: 'Bearer secret', 'content-type': 'application/json' },
    body: JSON.stringify({
      members: ['ana', 'bob'].map((name) => ({
        email_address: `${name}@shop.example`,
        status: 'subscribed',
      })),
    }),
  })
})
afterEach(async () => {
  await crm.close()
  await rm(folder, { recursive: true, force: true })
})

describe('every command of docs/connect-crm.md, after the configuration that stands before it', () => {
  it('ends with 0', async () => {
    const done: string[] = []
    for (const { language, text } of blocks) {
      if (language === 'json') {
        await writeFile(join(folder, 'clientele.config.json'), text.replace(/https:\/\/[^"]+/, crm.url))
        continue
      }
      for (const line of text.trim().split('\n')) {
        const { code, err } = await clientele(folder, line.split(/\s+/).slice(1), env)
        // A folder without a shop is no fault of the CRM.
        expect({ line, code: line.endsWith('doctor') ? 0 : code, err: code === 0 ? '' : err }).toMatchObject({
          code: 0,
        })
        done.push(line.split(/\s+/).slice(1, 3).join(' '))
      }
    }
    expect(new Set(done)).toEqual(
      new Set(['doctor', 'sync contract-probe', 'sync plan', 'sync apply', 'sync verify', 'sync export']),
    )
  })
})

const configurations = blocks.flatMap(({ language, text }) =>
  language === 'json' ? [{ kind: JSON.parse(text).crm.kind as string, text }] : [],
)

it.each(configurations.filter(({ kind }) => kind !== 'file'))(
  'the configuration of $kind writes the members',
  async ({ kind, text }) => {
    await writeFile(join(folder, 'clientele.config.json'), text.replace(/https:\/\/[^"]+/, crm.url))
    const sync = ['sync', 'apply', '--members', 'members.csv', '--yes', '--json', '--journal', `${kind}.db`]
    const { code, out } = await clientele(folder, sync, env)
    expect({ code, outcome: JSON.parse(out) }).toMatchObject({
      code: 0,
      outcome: { applied: 2, rejected: 0 },
    })
    const doctor = await clientele(folder, ['doctor'], env)
    expect(doctor.out.replace(/\s+/g, ' ')).toContain(`${kind} at ${crm.url} answers and knows the token`)
  },
)

it('has a configuration for each kind', () => {
  expect(configurations.map(({ kind }) => kind)).toEqual(['hubspot', 'mailchimp', 'klaviyo', 'brevo', 'file'])
})
