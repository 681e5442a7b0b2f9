// Makes a journal that knows every member of a file as acknowledged, without a CRM.
import { createReadStream } from 'node:fs'
import { openJournal, planSync, readMembersStream } from '../../packages/crm-sync/dist/index.js'

const [, , file, journalFile] = process.argv
const members = await readMembersStream(createReadStream(file))
const journal = openJournal(journalFile)
const plan = planSync({ members, journal, issue: '2018-06', runId: 'before' })
const planId = journal.begin(plan, plan.hash)
for (let start = 0; start < plan.operations.length; start += 1000) {
  const operations = plan.operations
    .slice(start, start + 1000)
    .map((operation, index) => ({ ...operation, position: start + index }))
  journal.markSent(planId, operations)
  journal.record(
    planId,
    operations,
    operations.map(({ position }) => ({ state: 'applied', crmId: `${position}`, created: true })),
  )
}
journal.finish(planId)
journal.close()
