// Runs in a process of its own, which a test kills: says the hash of its plan and applies 5,000 members.
import { applySync, hubSpotAdapter, openJournal, planSync } from '../../src/index.ts'
import { members } from './members.ts'

const [, , url = '', token = '', file = ''] = process.argv
const journal = openJournal(file)
const plan = planSync({ members: members(5000), journal, issue: '2018-07', runId: 'run-2018-07' })
process.stdout.write(plan.hash)
await applySync({
  plan,
  adapter: hubSpotAdapter({ url, token }),
  journal,
  confirmation: { planHash: plan.hash },
})
