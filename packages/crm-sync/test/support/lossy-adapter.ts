import type { ContactState, CrmAdapter, RecordOutcome } from '../../src/index.ts'

/** What becomes of one write: answered, or the answer is lost after or before it was carried out, or refused. */
export type Fate = 'answered' | 'lost-after' | 'lost-before' | 'rejected'

/** A CRM in memory that deals its fates out to one write after the other, and answers all once they are used up. */
export interface LossyAdapter extends CrmAdapter {
  readonly contacts: ReadonlyMap<string, ContactState>
  deal(fates: readonly Fate[]): void
}

export function lossyAdapter(): LossyAdapter {
  const contacts = new Map<string, ContactState>()
  let fates: Iterator<Fate> = [][Symbol.iterator]()
  const write = (customerId: string, state: ContactState, mode: string): RecordOutcome => {
    const fate: Fate = fates.next().value ?? 'answered'
    if (fate === 'rejected') return { state: 'rejected', code: 'NO', message: 'no' }
    if (fate === 'lost-before') return { state: 'unknown' }
    const created = !contacts.has(customerId)
    const missing = created && mode === 'update'
    if (!missing) contacts.set(customerId, state)
    if (fate === 'lost-after') return { state: 'unknown' }
    return missing ? { state: 'missing' } : { state: 'applied', crmId: customerId, created }
  }
  return {
    name: 'lossy',
    capabilities: {
      maxBatch: 100,
      concurrency: 1,
      keys: ['id'],
      results: 'by record',
      jobs: false,
      tags: 'property',
    },
    contacts,
    deal: (next) => {
      fates = next[Symbol.iterator]()
    },
    check: async () => ({ journalId: null }),
    ensureSchema: async () => ({ created: [], extended: [] }),
    upsert: async (inputs, { mode }) => ({
      kind: 'accounted',
      records: inputs.map(({ customerId, state }) => write(customerId, state, mode)),
    }),
    readBack: async (ids) =>
      ids.map((customerId) => {
        const state = contacts.get(customerId)
        return state === undefined ? null : { customerId, crmId: customerId, state }
      }),
    optedOutAmong: async () => ({ optedOut: new Set(), unreadable: new Set() }),
    readAll: async function* () {
      yield [...contacts].map(([customerId, state]) => ({ customerId, crmId: customerId, state }))
    },
    erase: async (customerId) => contacts.delete(customerId),
    traffic: () => ({ reads: 0, writes: 0 }),
  }
}
