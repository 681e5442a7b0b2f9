import { type MockCrm, probeDocument, startMockCrm } from '@clientele/crm-sync'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { clientele } from '../support/clientele.ts'

let crm: MockCrm
beforeEach(async () => {
  crm = await startMockCrm({ port: 0, token: 'secret', file: ':memory:', rateLimit: null })
})
afterEach(() => crm.close())

const probe = (...argv: string[]) =>
  clientele(process.cwd(), ['sync', 'contract-probe', '--crm-url', crm.url, ...argv], {
    CLIENTELE_CRM_TOKEN: 'secret',
  })

it('reads only, unless told otherwise', async () => {
  const { code, out } = await probe()
  expect(code).toBe(0)
  expect(out).toContain('Nothing was written')
  expect(crm.requests().filter(({ path }) => path.includes('upsert'))).toEqual([])
})

it('prints the answers as JSON', async () => {
  const { code, out } = await probe('--yes', '--json')
  expect(code).toBe(0)
  const report = probeDocument.parse(JSON.parse(out))
  expect(report.contacts).toEqual({ created: 2, archived: 2 })
  expect(report.answers.find(({ id }) => id === 'partial-status')).toMatchObject({
    answer: '207',
    status: 207,
  })
})
