import { describe, expect, it } from 'vitest'
import type { CrmClient, CrmRequest } from '../../src/http/crm-client.ts'
import { readBatch } from '../../src/hubspot/read-batch.ts'

/** A CRM that refuses every request with one of these values in it, and finds everybody else. */
function pickyClient(bad: ReadonlySet<string>): CrmClient & { readonly sizes: readonly number[] } {
  const sizes: number[] = []
  return {
    sizes,
    send: async ({ body }: CrmRequest) => {
      const { inputs } = body as { readonly inputs: readonly { readonly id: string }[] }
      sizes.push(inputs.length)
      if (inputs.some(({ id }) => bad.has(id))) return { status: 400, body: { category: 'VALIDATION_ERROR' } }
      return { status: 200, body: { results: inputs.map(({ id }) => ({ id, properties: { key: id } })) } }
    },
    traffic: () => ({ reads: sizes.length, writes: 0 }),
  }
}

const ids = Array.from({ length: 250 }, (_, index) => `c${index}`)
const ask = (client: CrmClient, some = ids) =>
  readBatch(client, '/contacts', { idProperty: 'key', ids: some, properties: ['key'] }, undefined)

describe('readBatch(client, objects, question)', () => {
  it('reads a hundred a request', async () => {
    const client = pickyClient(new Set())
    const { found, unreadable } = await ask(client)
    expect(found.map(({ id }) => id)).toEqual(ids)
    expect(unreadable.size).toBe(0)
    expect(client.sizes).toEqual([100, 100, 50])
  })

  it('finds the value that is not liked by halves, and reads all others', async () => {
    const client = pickyClient(new Set(['c17']))
    const { found, unreadable } = await ask(client)
    expect([...unreadable]).toEqual(['c17'])
    expect(found).toHaveLength(249)
    expect(client.sizes.length).toBeLessThanOrEqual(3 + 2 * 7)
  })

  it('leaves a single value that is not liked to the caller', async () => {
    const { found, unreadable } = await ask(pickyClient(new Set(['c1'])), ['c1'])
    expect(found).toEqual([])
    expect([...unreadable]).toEqual(['c1'])
  })

  it('takes a CRM that likes nothing for none', async () => {
    await expect(ask(pickyClient(new Set(ids)))).rejects.toMatchObject({ code: 'NOT_A_CRM' })
  })
})
