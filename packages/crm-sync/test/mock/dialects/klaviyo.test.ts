import { describe, expect, it } from 'vitest'
import { dialectClient } from '../../support/dialect-request.ts'
import { mockCrm } from '../../support/workbench.ts'

const profile = (attributes: Record<string, unknown>, id?: string) => ({
  type: 'profile',
  ...(id && { id }),
  attributes,
})
const job = (profiles: unknown[], lists: string[] = []) => ({
  data: {
    type: 'profile-bulk-import-job',
    attributes: { profiles: { data: profiles } },
    ...(lists.length > 0 && {
      relationships: { lists: { data: lists.map((id) => ({ type: 'list', id })) } },
    }),
  },
})
const JOBS = '/api/profile-bulk-import-jobs'

async function account() {
  const clock = { now: 0 }
  const call = dialectClient((await mockCrm({ now: () => clock.now })).url, 'klaviyo')
  return { call, clock }
}

describe('the dialect of Klaviyo', () => {
  it('imports in bulk: taken in, done later, with the errors apart', async () => {
    const { call, clock } = await account()
    await call('POST', '/api/lists', { data: { type: 'list', attributes: { name: 'Loyal' } } })
    const profiles = [
      profile({ external_id: 'c1', email: 'A@x.example', properties: { clientele_segment: 's1', gone: 1 } }),
      profile({ email: 'nobody' }),
      profile({ properties: {} }),
      profile({ external_id: 'c1', properties: { gone: null, clientele_r_score: 3 } }),
    ]
    const taken = await call('POST', JOBS, job(profiles, ['1']))
    expect(taken).toMatchObject({
      status: 202,
      body: { data: { id: '1', attributes: { status: 'queued', total_count: 4, completed_count: 0 } } },
    })
    expect((await call('GET', '/api/profiles')).body).toMatchObject({ data: [] })
    clock.now = 500
    expect((await call('GET', `${JOBS}/1`)).body).toMatchObject({
      data: { attributes: { status: 'complete', completed_count: 2, failed_count: 2 } },
    })
    expect((await call('GET', `${JOBS}/1/import-errors`)).body).toMatchObject({
      data: [
        {
          attributes: {
            source: { pointer: '/data/attributes/profiles/data/1' },
            original_payload: profiles[1],
          },
        },
        { attributes: { source: { pointer: '/data/attributes/profiles/data/2' } } },
      ],
    })
    const { body } = await call('GET', '/api/lists/1/profiles')
    expect(body).toMatchObject({
      data: [
        {
          attributes: {
            email: 'a@x.example',
            external_id: 'c1',
            properties: { clientele_segment: 's1', clientele_r_score: 3 },
          },
        },
      ],
    })
    expect(JSON.stringify(body)).not.toContain('gone')
    expect((await call('GET', `${JOBS}/9`)).status).toBe(404)
  })

  it('filters, pages and changes profiles, and refuses the address of another', async () => {
    const { call } = await account()
    for (const name of ['a', 'b', 'c']) {
      const body = { data: profile({ email: `${name}@x.example`, external_id: name }) }
      expect((await call('POST', '/api/profiles', body)).status).toBe(201)
    }
    const found = await call(
      'GET',
      `/api/profiles?filter=${encodeURIComponent('any(external_id,["c","a","z"])')}`,
    )
    expect(found.body).toMatchObject({
      data: [{ attributes: { external_id: 'c' } }, { attributes: { external_id: 'a' } }],
    })
    const one = await call('GET', `/api/profiles?filter=${encodeURIComponent('equals(email,"B@x.example")')}`)
    expect(one.body).toMatchObject({ data: [{ id: '01P00000002' }] })
    expect((await call('GET', '/api/profiles?filter=greater-than(created,1)')).status).toBe(400)
    const first = (await call('GET', '/api/profiles?page[size]=2')).body as {
      data: unknown[]
      links: { next: string }
    }
    expect(first.data).toHaveLength(2)
    const { pathname, search } = new URL(first.links.next)
    expect((await call('GET', `${pathname}${search}`)).body).toMatchObject({
      data: [{}],
      links: { next: null },
    })
    const taken = { data: profile({ email: 'a@x.example' }) }
    expect(await call('PATCH', '/api/profiles/01P00000002', taken)).toMatchObject({
      status: 409,
      body: { errors: [{ code: 'duplicate_profile' }] },
    })
    expect((await call('POST', '/api/profile-import', taken)).status).toBe(200)
  })

  it('puts profiles on lists, takes them off, and erases', async () => {
    const { call } = await account()
    await call('POST', '/api/profiles', { data: profile({ email: 'a@x.example' }) })
    await call('POST', '/api/lists', { data: { type: 'list', attributes: { name: 'Loyal' } } })
    const members = { data: [{ type: 'profile', id: '01P00000001' }] }
    const path = '/api/lists/1/relationships/profiles'
    const size = async () =>
      ((await call('GET', '/api/lists/1/profiles')).body as { data: unknown[] }).data.length
    expect((await call('POST', path, members)).status).toBe(204)
    expect(await size()).toBe(1)
    expect((await call('DELETE', path, members)).status).toBe(204)
    expect(await size()).toBe(0)
    const attributes = { profile: { data: profile({ email: 'a@x.example' }) } }
    const erasure = { data: { type: 'data-privacy-deletion-job', attributes } }
    expect((await call('POST', '/api/data-privacy-deletion-jobs', erasure)).status).toBe(202)
    expect((await call('GET', '/api/profiles/01P00000001')).status).toBe(404)
  })

  it('wants a revision, and throttles with its headers', async () => {
    const crm = await mockCrm({ rateLimit: { requests: 190, windowMs: 10_000 }, now: () => 0 })
    const call = dialectClient(crm.url, 'klaviyo')
    expect((await call('GET', '/api/lists', undefined, { revision: 'latest' })).status).toBe(400)
    const first = await call('GET', '/api/lists')
    expect(first.headers.get('ratelimit-remaining')).toBe('9')
    for (let calls = 1; calls < 10; calls++) expect((await call('GET', '/api/lists')).status).toBe(200)
    const throttled = await call('GET', '/api/lists')
    expect(throttled).toMatchObject({ status: 429, body: { errors: [{ code: 'throttled' }] } })
    expect(throttled.headers.get('retry-after')).toBe('1')
  })
})
