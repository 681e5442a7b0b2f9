import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startMockCrm } from '@clientele/crm-sync'
import { expect, it, onTestFinished } from 'vitest'
import { clientele } from '../support/clientele.ts'

const TOKEN = 'secret'

function csv(customers: number): string {
  const rows = Array.from(
    { length: customers },
    (_, index) => `k${index},new,new-${index % 2},Segment ${index % 2},3,1,4`,
  )
  return `customer_id,population,segment_id,segment_name,r_score,f_score,m_score\n${rows.join('\n')}\n`
}

/** A folder with members, and a CRM that replaces them at the first request to a path that ends so. */
async function replacing(end: string): Promise<{ cwd: string; url: string; requests: () => number }> {
  const cwd = mkdtempSync(join(tmpdir(), 'clientele-'))
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }))
  const file = join(cwd, 'members.csv')
  writeFileSync(file, csv(30))
  let replaced = false
  const crm = await startMockCrm({
    port: 0,
    token: TOKEN,
    file: ':memory:',
    rateLimit: null,
    fault: ({ path }) => {
      if (!replaced && path.endsWith(end)) writeFileSync(file, csv(31))
      replaced ||= path.endsWith(end)
      return undefined
    },
  })
  onTestFinished(() => crm.close())
  const requests = () => crm.requests().filter(({ method }) => method !== 'GET').length
  return { cwd, url: crm.url, requests }
}

const apply = (cwd: string, url: string) =>
  clientele(cwd, ['sync', 'apply', '--members', 'members.csv', '--yes', '--crm-url', url], {
    CLIENTELE_CRM_TOKEN: TOKEN,
  })

it('writes nothing when the members file is replaced before the first write', async () => {
  const { cwd, url, requests } = await replacing('/properties/contacts')
  const { code, err } = await apply(cwd, url)
  expect(err).toMatch(
    /Members file members\.csv was replaced while it was read; plan again\. \[SOURCE_CHANGED\]/,
  )
  expect(code).toBe(2)
  expect(requests()).toBe(0)
})

it('says that it wrote what it had read when the file is replaced later', async () => {
  const { cwd, url } = await replacing('/batch/upsert')
  const { code, out, err } = await apply(cwd, url)
  expect(out).toMatch(/30 contacts written/)
  expect(err).toMatch(/members\.csv was replaced during the sync, which wrote what it had read; sync again\./)
  expect(code).toBe(0)
})
