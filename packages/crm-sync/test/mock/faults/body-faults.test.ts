import { describe, expect, it } from 'vitest'
import type { FaultRule } from '../../../src/index.ts'
import { mockCrm, TOKEN } from '../../support/workbench.ts'

const CONTACTS = '/crm/v3/objects/contacts'
const inputs = ['a', 'b', 'c', 'd', 'e'].map((name) => ({
  idProperty: 'email',
  id: `${name}@x.example`,
  properties: {},
  objectWriteTraceId: name,
}))

interface Batch {
  readonly results: { readonly id: string; readonly objectWriteTraceId: string }[]
  readonly errors?: { readonly context: Record<string, string[]> }[]
  readonly numErrors?: number
}

async function upsert(rule: FaultRule) {
  const { url } = await mockCrm({ faults: { rules: [{ nth: 1, ...rule }] } })
  const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' }
  const answer = await fetch(`${url}${CONTACTS}/batch/upsert`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ inputs }),
  })
  const text = await answer.text().catch(() => null)
  const page = (await (await fetch(`${url}${CONTACTS}`, { headers })).json()) as { results: unknown[] }
  return {
    status: answer.status,
    text,
    json: () => JSON.parse(text ?? '') as Batch,
    stored: page.results.length,
  }
}

const traces = ({ results }: Batch): string => results.map((result) => result.objectWriteTraceId).join('')

describe('faults of the body', () => {
  it.each([
    ['partial-failure', 207],
    ['errors-in-ok', 200],
  ])('%s answers %i and leaves the failed records unwritten', async (fault, status) => {
    const answer = await upsert({ fault, records: 2 })
    const batch = answer.json()
    const failed = (batch.errors ?? []).flatMap(({ context }) => context.objectWriteTraceId ?? [])
    expect(answer).toMatchObject({ status, stored: 3 })
    expect(batch.numErrors).toBe(2)
    expect([...traces(batch), ...failed].sort().join('')).toBe('abcde')
  })

  it('errors-unnamed says how many failed but not which', async () => {
    const answer = await upsert({ fault: 'errors-unnamed', records: 2 })
    expect(answer).toMatchObject({ status: 207, stored: 3 })
    expect(answer.json().errors).toMatchObject([{ context: {} }, { context: {} }])
  })

  it('reorders, leaves out and repeats results that are all written', async () => {
    const reordered = await upsert({ fault: 'results-reordered' })
    expect(traces(reordered.json())).not.toBe('abcde')
    expect([...traces(reordered.json())].sort().join('')).toBe('abcde')
    const missing = await upsert({ fault: 'results-missing', records: 2 })
    expect(missing.json().results).toHaveLength(3)
    const twice = await upsert({ fault: 'result-twice' })
    expect(twice.json().results).toHaveLength(6)
    expect(new Set(traces(twice.json())).size).toBe(5)
    expect([reordered.stored, missing.stored, twice.stored]).toEqual([5, 5, 5])
  })

  it('spoils the bytes of answers to work that is done', async () => {
    const truncated = await upsert({ fault: 'truncated-json' })
    expect(() => truncated.json()).toThrow(SyntaxError)
    expect((await upsert({ fault: 'wrong-shape' })).json()).toEqual([{ ok: true }])
    expect(await upsert({ fault: 'empty-body' })).toMatchObject({ status: 200, text: '', stored: 5 })
    expect((await upsert({ fault: 'status-201' })).status).toBe(201)
    expect((await upsert({ fault: 'broken-gzip' })).text).toBeNull()
    const extras = await upsert({ fault: 'extra-fields' })
    expect(extras.json()).toHaveProperty('futureFields')
    expect(traces(extras.json())).toBe('abcde')
  })

  it('leaves answers alone that it does not fit', async () => {
    const { url } = await mockCrm({
      faults: { rules: [{ fault: 'results-missing' }, { fault: 'wrong-shape' }] },
    })
    const headers = { authorization: `Bearer ${TOKEN}` }
    const missing = await fetch(`${url}${CONTACTS}/999`, { headers })
    expect(missing.status).toBe(404)
    const archived = await fetch(`${url}${CONTACTS}/999`, { headers, method: 'DELETE' })
    expect(archived.status).toBe(204)
  })
})
