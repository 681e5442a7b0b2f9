// Runs in a process of its own, which may write only small files: syncs 3,000 members and says how that ended.
import { applySync, CrmError, hubSpotAdapter, openJournal, planSync } from '../../src/index.ts'
import { members } from './members.ts'

const [, , url = '', token = '', file = ''] = process.argv
try {
  const journal = openJournal(file)
  const plan = planSync({ members: members(3000), journal, issue: '2018-07', runId: 'run-2018-07' })
  const outcome = await applySync({
    plan,
    adapter: hubSpotAdapter({ url, token }),
    journal,
    confirmation: { yes: true },
  })
  process.stdout.write(outcome.stoppedBy?.code ?? 'done')
} catch (error) {
  process.stdout.write(error instanceof CrmError ? `${error.code}: ${error.message}` : String(error))
}
