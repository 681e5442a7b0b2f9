// A CRM of one's own: an address book in memory. Every rule that a sync relies on is tried, then a sync runs on it.
import { applySync, CrmError, checkAdapter, openJournal, planSync } from '@clientele/crm-sync'

function addressBookAdapter() {
  const contacts = new Map()
  const fieldsMade = new Set()
  const traffic = { reads: 0, writes: 0 }
  let journal = null
  return {
    name: 'address book',
    capabilities: {
      maxBatch: 50,
      concurrency: 1,
      keys: ['customer id'],
      results: 'by record',
      jobs: false,
      tags: 'property',
    },
    async check() {
      traffic.reads++
      return { journalId: journal }
    },
    async ensureSchema(fields, { journalId, takeOver = false }) {
      if (!takeOver && journal !== null && journal !== journalId && contacts.size > 0)
        throw new CrmError('CRM_MISMATCH', 'Another journal wrote this address book; use that one.')
      journal = journalId
      const created = fields.map(({ name }) => name).filter((name) => !fieldsMade.has(name))
      for (const name of created) fieldsMade.add(name)
      return { created, extended: [] }
    },
    async upsert(inputs, { mode, signal }) {
      signal?.throwIfAborted()
      traffic.writes++
      const records = inputs.map(({ customerId, state }) => {
        const created = !contacts.has(customerId)
        if (created && mode === 'update') return { state: 'missing' }
        contacts.set(customerId, state)
        return { state: 'applied', crmId: customerId, created }
      })
      return { kind: 'accounted', records }
    },
    async readBack(customerIds, signal) {
      signal?.throwIfAborted()
      traffic.reads++
      return customerIds.map((customerId) => {
        const state = contacts.get(customerId)
        return state === undefined ? null : { customerId, crmId: customerId, state }
      })
    },
    optedOutAmong: async () => ({ optedOut: new Set(), unreadable: new Set() }),
    async *readAll() {
      yield [...contacts].map(([customerId, state]) => ({ customerId, crmId: customerId, state }))
    },
    erase: async (customerId) => contacts.delete(customerId),
    traffic: () => ({ ...traffic }),
  }
}

const findings = await checkAdapter({ adapter: addressBookAdapter(), customerIds: ['c1', 'c2', 'c3'] })
for (const { rule, fault } of findings)
  console.log(`${fault === null ? 'kept  ' : 'BROKEN'} ${fault ?? rule}`)

const members = Array.from({ length: 120 }, (_, index) => ({
  customerId: `c${index}`,
  population: 'loyal',
  segmentId: index < 20 ? 'loyal-champions' : 'loyal-regulars',
  segmentName: index < 20 ? 'Champions' : 'Loyal customers',
  rScore: 4,
  fScore: 4,
  mScore: 3,
}))
const adapter = addressBookAdapter()
const journal = openJournal(':memory:')
for (const runId of ['r1', 'r2']) {
  const plan = planSync({ members, journal, issue: '2018-07', runId })
  const { applied, requests } = await applySync({
    plan,
    adapter,
    journal,
    confirmation: { planHash: plan.hash },
  })
  console.log(`${runId}: ${applied} applied in ${requests} requests`)
}
journal.close()
