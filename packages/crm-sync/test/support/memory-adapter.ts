import { type ContactState, type CrmAdapter, CrmError } from '../../src/index.ts'

/** A CRM that is a map, and keeps every rule of the port. */
export function memoryAdapter(): CrmAdapter {
  const contacts = new Map<string, ContactState>()
  const made = new Set<string>()
  const traffic = { reads: 0, writes: 0 }
  let journal: string | null = null
  return {
    name: 'memory',
    capabilities: {
      maxBatch: 100,
      concurrency: 1,
      keys: ['id'],
      results: 'by record',
      jobs: false,
      tags: 'property',
    },
    async check() {
      traffic.reads++
      return { journalId: journal }
    },
    ensureSchema: async (fields, { journalId, takeOver = false }) => {
      if (!takeOver && journal !== null && journal !== journalId && contacts.size > 0)
        throw new CrmError('CRM_MISMATCH', 'Another journal wrote here.')
      journal = journalId
      const created = fields.map(({ name }) => name).filter((name) => !made.has(name))
      for (const name of created) made.add(name)
      return { created, extended: [] }
    },
    upsert: async (inputs, { mode, signal }) => {
      signal?.throwIfAborted()
      traffic.writes++
      const records = inputs.map(({ customerId, state }) => {
        const created = !contacts.has(customerId)
        if (created && mode === 'update') return { state: 'missing' } as const
        contacts.set(customerId, state)
        return { state: 'applied', crmId: customerId, created } as const
      })
      return { kind: 'accounted', records }
    },
    readBack: async (customerIds, signal) => {
      signal?.throwIfAborted()
      traffic.reads++
      return customerIds.map((customerId) => {
        const state = contacts.get(customerId)
        return state === undefined ? null : { customerId, crmId: customerId, state }
      })
    },
    optedOutAmong: async () => ({ optedOut: new Set(), unreadable: new Set() }),
    readAll: async function* () {
      yield [...contacts].map(([customerId, state]) => ({ customerId, crmId: customerId, state }))
    },
    erase: async (customerId) => contacts.delete(customerId),
    traffic: () => ({ ...traffic }),
  }
}
