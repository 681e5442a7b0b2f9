import { describe, expect, it } from 'vitest'
import { type AdapterFinding, type CrmAdapter, checkAdapter } from '../../src/index.ts'
import { NAMED_CRMS } from '../support/crm-configurations.ts'
import { dialectBench } from '../support/dialect-bench.ts'
import { memoryAdapter } from '../support/memory-adapter.ts'

const customerIds = ['c00001', 'c00002', 'c00003']

const faults = (findings: readonly AdapterFinding[]): string[] =>
  findings.filter(({ fault }) => fault !== null).map(({ id, fault }) => `${id}: ${fault}`)

describe.each(NAMED_CRMS)('the adapter to %s', (_name, configuration) => {
  it('keeps every rule of the port', async () => {
    const bench = await dialectBench(configuration, { people: customerIds })
    expect(faults(await checkAdapter({ adapter: bench.adapter(), customerIds }))).toEqual([])
  })
})

describe('an adapter in memory', () => {
  it('keeps every rule of the port, also with batches of one', async () => {
    expect(faults(await checkAdapter({ adapter: memoryAdapter(), customerIds }))).toEqual([])
    const small = memoryAdapter()
    const adapter = { ...small, capabilities: { ...small.capabilities, maxBatch: 1 } }
    expect(faults(await checkAdapter({ adapter, customerIds }))).toEqual([])
  })

  /** One fault each, and the rule that finds it. */
  const broken: readonly (readonly [rule: string, change: (right: CrmAdapter) => Partial<CrmAdapter>])[] = [
    ['capabilities', ({ capabilities }) => ({ capabilities: { ...capabilities, maxBatch: 0.5 } })],
    ['schema-once', () => ({ ensureSchema: async () => ({ created: ['clientele_segment'], extended: [] }) })],
    ['journal-named', () => ({ check: async () => ({ journalId: null }) })],
    [
      'absent-is-null',
      ({ readBack }) => ({
        readBack: async (ids) => (await readBack(ids)).map((one) => one ?? 'unreadable'),
      }),
    ],
    ['accounted', () => ({ upsert: async () => ({ kind: 'accounted', records: [] }) })],
    [
      'accounted',
      () => ({ upsert: async () => ({ kind: 'refused', code: 'NO', message: 'no', culprits: [] }) }),
    ],
    ['written-is-read', ({ readBack }) => ({ readBack: async (ids) => (await readBack(ids)).toReversed() })],
    [
      'repeat-is-harmless',
      () => ({
        upsert: async (inputs) => ({
          kind: 'accounted',
          records: inputs.map(({ customerId }) => ({ state: 'applied', crmId: customerId, created: true })),
        }),
      }),
    ],
    [
      'all-once',
      ({ readAll }) => ({
        readAll: async function* () {
          yield* readAll()
          yield* readAll()
        },
      }),
    ],
    [
      'update-makes-nobody',
      ({ upsert }) => ({ upsert: (inputs, options) => upsert(inputs, { ...options, mode: 'upsert' }) }),
    ],
    [
      'empty-clears',
      ({ upsert }) => ({
        upsert: (inputs, options) =>
          upsert(
            inputs.filter(({ state }) => state.segment !== ''),
            options,
          ),
      }),
    ],
    [
      'consent-of-whom-asked',
      () => ({ optedOutAmong: async () => ({ optedOut: new Set(['c00001']), unreadable: new Set() }) }),
    ],
    [
      'other-journal-refused',
      ({ ensureSchema }) => ({
        ensureSchema: (fields, options) => ensureSchema(fields, { ...options, takeOver: true }),
      }),
    ],
    ['stops-when-told', ({ readBack }) => ({ readBack: (ids) => readBack(ids) })],
    ['erased-is-gone', () => ({ erase: async () => true })],
    ['traffic', () => ({ traffic: () => ({ reads: 1, writes: 0 }) })],
    ['traffic', ({ traffic }) => countedInPlace(traffic)],
  ]

  it.each(broken)('breaks %s', async (rule, change) => {
    const right = memoryAdapter()
    const findings = await checkAdapter({ adapter: { ...right, ...change(right) }, customerIds })
    expect(findings.find(({ id }) => id === rule)?.fault).toEqual(expect.any(String))
  })
})

/** Gives out the one count that goes on counting. */
function countedInPlace(traffic: CrmAdapter['traffic']): Partial<CrmAdapter> {
  return {
    traffic: () => ({
      get reads() {
        return traffic().reads
      },
      get writes() {
        return traffic().writes
      },
    }),
  }
}
