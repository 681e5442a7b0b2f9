// Runs in a process of its own: syncs 1,200 members and dies by SIGKILL at the nth time a crash point is passed.
import {
  applySync,
  type CrmAdapter,
  hubSpotAdapter,
  type Journal,
  openJournal,
  planSync,
  rebuildJournal,
} from '../../src/index.ts'
import type { CrashPoint } from './crash-points.ts'
import { members } from './members.ts'

const [, , url = '', token = '', file = '', point = '', nth = '1'] = process.argv
let passed = 0

function pass(here: CrashPoint): void {
  if (here === point && ++passed === Number(nth)) process.kill(process.pid, 'SIGKILL')
}

/** The same object, with something before and after some of its methods. */
function around(journal: Journal): Journal {
  return {
    ...journal,
    begin(plan, hash) {
      pass('before the plan is recorded')
      const planId = journal.begin(plan, hash)
      pass('after the plan is recorded')
      return planId
    },
    markSent(planId, operations) {
      pass('before sent is recorded')
      journal.markSent(planId, operations)
      pass('sent is recorded, nothing on the wire')
    },
    markUnsent(planId, operations) {
      journal.markUnsent(planId, operations)
      pass('between the halves of a refused batch')
    },
    record(planId, operations, outcomes) {
      pass('answered, not recorded')
      journal.record(planId, operations, outcomes)
      pass('after an answer is recorded')
    },
    finish(planId) {
      pass('before the plan is finished')
      return journal.finish(planId)
    },
  }
}

function connected(): CrmAdapter {
  const adapter = hubSpotAdapter({
    url,
    token,
    lists: point === 'between contacts and their lists',
    fetch: async (input, init) => {
      if (init?.method === 'PUT' && /\/memberships\//.test(String(input)))
        pass('between contacts and their lists')
      const response = await fetch(input, init)
      if (/properties\/contacts$/.test(String(input)) && init?.method === 'POST')
        pass('while the schema is made')
      return response
    },
  })
  return {
    ...adapter,
    readBack(customerIds, signal) {
      pass('while unknowns are read back')
      return adapter.readBack(customerIds, signal)
    },
  }
}

const journal = around(openJournal(file))
const adapter = connected()
if (point === 'while a journal is rebuilt') {
  await rebuildJournal({ adapter, journal, onProgress: () => pass('while a journal is rebuilt') })
} else {
  const plan = planSync({ members: members(1200), journal, issue: '2018-07', runId: 'run-2018-07' })
  await applySync({ plan, adapter, journal, confirmation: { yes: true } })
}
