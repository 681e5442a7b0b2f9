// Writes a members file to the mock CRM, twice: crm-sync.js MEMBERS.csv
import { readFileSync } from 'node:fs'
import {
  applySync,
  hubSpotAdapter,
  openJournal,
  planSync,
  readMembers,
  startMockCrm,
} from '@clientele/crm-sync'

const [file = ''] = process.argv.slice(2)
const members = readMembers(readFileSync(file, 'utf8'))
const crm = await startMockCrm({ port: 0, token: 'secret', file: 'mock-crm.db' })
const journal = openJournal('journal.db')
const adapter = hubSpotAdapter({ url: crm.url, token: 'secret' })
const written = []
for (const runId of ['first', 'second']) {
  const plan = planSync({ members, journal, issue: '2026-06', runId })
  const outcome = await applySync({ plan, adapter, journal, confirmation: { planHash: plan.hash } })
  written.push({ planned: plan.creates, applied: outcome.applied, requests: outcome.requests })
}
journal.close()
await crm.close()
process.stdout.write(JSON.stringify(written))
