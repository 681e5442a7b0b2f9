import { describe, expect, it } from 'vitest'
import { crmRequest } from '../../support/crm-request.ts'
import { mockCrm } from '../../support/workbench.ts'

async function search(
  body: Record<string, unknown>,
): Promise<{ status: number; ids: string[]; body: unknown }> {
  const { url } = await mockCrm()
  const people = [
    { email: 'ana@x.example', firstname: 'Ana' },
    { email: 'ben@x.example', firstname: 'Ben' },
    { email: 'cleo@y.example' },
  ]
  await crmRequest(url, 'POST', '/crm/v3/objects/contacts/batch/create', {
    inputs: people.map((properties) => ({ properties })),
  })
  const reply = await crmRequest(url, 'POST', '/crm/v3/objects/contacts/search', body)
  const { results = [] } = reply.body as { results?: { id: string }[] }
  return { ...reply, ids: results.map(({ id }) => id) }
}

const filter = (propertyName: string, operator: string, value?: string | string[]) => ({
  filterGroups: [
    { filters: [{ propertyName, operator, ...(Array.isArray(value) ? { values: value } : { value }) }] },
  ],
})

describe('search of the mock', () => {
  it.each([
    [filter('firstname', 'EQ', 'Ana'), ['501']],
    [filter('firstname', 'NEQ', 'Ana'), ['502', '503']],
    [filter('firstname', 'IN', ['Ana', 'Ben']), ['501', '502']],
    [filter('firstname', 'NOT_IN', ['Ana', 'Ben']), ['503']],
    [filter('firstname', 'HAS_PROPERTY'), ['501', '502']],
    [filter('firstname', 'NOT_HAS_PROPERTY'), ['503']],
    [{ query: 'X.EXAMPLE' }, ['501', '502']],
    [filter('firstname', 'EQ', "' OR 1=1 --"), []],
  ])('finds by %j', async (body, ids) => {
    expect((await search(body)).ids).toEqual(ids)
  })

  it('pages, with the total', async () => {
    expect((await search({ limit: 2 })).body).toMatchObject({ total: 3, paging: { next: { after: '2' } } })
    expect((await search({ limit: 2, after: '2' })).ids).toEqual(['503'])
  })

  it.each([
    filter('no_such', 'EQ', 'x'),
    filter('firstname', 'LIKE', 'x'),
    { limit: 201 },
    { limit: 100, after: '9950' },
  ])('refuses %j', async (body) => {
    expect((await search(body)).status).toBe(400)
  })
})
