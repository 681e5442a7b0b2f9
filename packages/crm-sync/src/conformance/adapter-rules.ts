import { byCodeUnit } from '../by-code-unit.ts'
import type { ContactState } from '../contact-state.ts'
import { CrmError } from '../errors.ts'
import { type AdapterTrial, ensure, everyContact, notAsWritten, write } from './adapter-trial.ts'

/** A rule of the port {@link CrmAdapter}, and how to find a breach of it: null when there is none. */
export interface AdapterRule {
  readonly id: string
  readonly rule: string
  fault(trial: AdapterTrial): Promise<string | null>
}

const WRITTEN: ContactState = {
  segment: 'loyal-champions',
  population: 'loyal',
  tags: 'loyal;loyal-champions',
  rScore: '5',
  fScore: '4',
  mScore: '3',
  previousSegment: '',
  segmentSince: '2018-08-01',
  issue: '2018-07',
  runId: 'r1',
}

const CLEARED: ContactState = {
  ...WRITTEN,
  segment: '',
  population: '',
  tags: '',
  rScore: '',
  fScore: '',
  mScore: '',
  previousSegment: 'loyal-champions',
}

/** A customer whom no account has. */
const NOBODY = 'clientele-conformance-nobody'

/** In the order in which they are tried: later ones stand on what earlier ones wrote. */
export const ADAPTER_RULES: readonly AdapterRule[] = [
  {
    id: 'capabilities',
    rule: 'A batch and the writes in flight are whole numbers of 1 or more.',
    fault: async ({ adapter: { capabilities } }) => {
      const { maxBatch, concurrency } = capabilities
      const isFit = [maxBatch, concurrency].every((number) => Number.isInteger(number) && number >= 1)
      return isFit ? null : `maxBatch is ${maxBatch} and concurrency ${concurrency}`
    },
  },
  {
    id: 'schema-once',
    rule: 'The schema is made once; asked for again, nothing is made.',
    fault: async (trial) => {
      await ensure(trial)
      const { created, extended } = await ensure(trial)
      const again = [...created, ...extended]
      return again.length === 0 ? null : `made again: ${again.join(', ')}`
    },
  },
  {
    id: 'journal-named',
    rule: 'The account names the journal that made its schema.',
    fault: async ({ adapter, journalId }) => {
      const named = (await adapter.check()).journalId
      return named === journalId ? null : `it names ${named}, not ${journalId}`
    },
  },
  {
    id: 'absent-is-null',
    rule: 'A customer whom the account does not have reads as null.',
    fault: async ({ adapter }) => {
      const [reading] = await adapter.readBack([NOBODY])
      return reading === null ? null : `it reads as ${JSON.stringify(reading)}`
    },
  },
  {
    id: 'accounted',
    rule: 'Each input of a write is accounted for, and none of these is refused.',
    fault: async (trial) => {
      const wrong = (await write(trial, WRITTEN)).find(
        ({ state }) => state === 'rejected' || state === 'missing',
      )
      return wrong === undefined ? null : `an input was ${wrong.state}`
    },
  },
  {
    id: 'written-is-read',
    rule: 'What was written is read, in the order asked.',
    fault: (trial) => notAsWritten(trial, WRITTEN),
  },
  {
    id: 'repeat-is-harmless',
    rule: 'The same write again makes nobody and changes nothing.',
    fault: async (trial) => {
      const made = (await write(trial, WRITTEN)).some((one) => one.state === 'applied' && one.created)
      return made ? 'a contact was made again' : notAsWritten(trial, WRITTEN)
    },
  },
  {
    id: 'all-once',
    rule: 'Reading everything gives each contact once.',
    fault: async (trial) => {
      const found = (await everyContact(trial)).map(({ customerId }) => customerId).sort(byCodeUnit)
      const wanted = [...trial.customerIds].sort(byCodeUnit)
      return found.join() === wanted.join() ? null : `it gives ${found.length} contacts, not ${wanted.length}`
    },
  },
  {
    id: 'update-makes-nobody',
    rule: 'An update of a customer whom the account does not have makes no contact.',
    fault: async ({ adapter }) => {
      const input = { customerId: NOBODY, traceId: '1', state: WRITTEN }
      const outcome = await adapter.upsert([input], { mode: 'update' })
      const state = outcome.kind === 'accounted' ? outcome.records[0]?.state : outcome.kind
      if (state === 'applied') return 'it says that it was applied'
      const [reading] = await adapter.readBack([NOBODY])
      return reading === null ? null : 'the contact is there'
    },
  },
  {
    id: 'empty-clears',
    rule: 'Empty values clear what stood there.',
    fault: async (trial) => {
      await write(trial, CLEARED)
      return notAsWritten(trial, CLEARED)
    },
  },
  {
    id: 'consent-of-whom-asked',
    rule: 'Consent is said of those asked for, and of nobody else.',
    fault: async ({ adapter }) => {
      const { optedOut, unreadable } = await adapter.optedOutAmong([NOBODY])
      const others = [...optedOut, ...unreadable].filter((customerId) => customerId !== NOBODY)
      return others.length === 0 ? null : `it speaks of ${others.length} others`
    },
  },
  {
    id: 'other-journal-refused',
    rule: 'An account with contacts is not taken over by another journal: CRM_MISMATCH.',
    fault: async (trial) => {
      try {
        await ensure({ ...trial, journalId: `${trial.journalId}-other` })
      } catch (error) {
        return error instanceof CrmError && error.code === 'CRM_MISMATCH' ? null : `it threw ${error}`
      }
      return 'it was taken over'
    },
  },
  {
    id: 'stops-when-told',
    rule: 'A call with an aborted signal does not come to an end.',
    fault: async ({ adapter, customerIds }) => {
      try {
        await adapter.readBack(customerIds, AbortSignal.abort())
      } catch {
        return null
      }
      return 'it went on'
    },
  },
  {
    id: 'erased-is-gone',
    rule: 'Who is erased is gone, and erasing again says that there was nobody.',
    fault: async ({ adapter, customerIds }) => {
      for (const customerId of customerIds) {
        if (!(await adapter.erase(customerId))) return 'it says that there was nobody'
        if (await adapter.erase(customerId)) return 'it says that it erased twice'
      }
      const left = (await adapter.readBack(customerIds)).filter((reading) => reading !== null)
      return left.length === 0 ? null : `${left.length} contacts are still there`
    },
  },
  {
    id: 'traffic',
    rule: 'Reads and writes are counted, and a count that was taken stays as it is.',
    fault: async ({ adapter }) => {
      const before = adapter.traffic()
      if (before.writes === 0) return 'it counts no write'
      await adapter.check()
      return adapter.traffic().reads > before.reads
        ? null
        : `it counts ${before.reads} reads before and after one`
    },
  },
]
