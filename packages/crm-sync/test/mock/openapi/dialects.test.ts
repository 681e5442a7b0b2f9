import { describe, expect, it } from 'vitest'
import type { Dialect } from '../../../src/index.ts'
import { dialectClient } from '../../support/dialect-request.ts'
import { openApiContract } from '../../support/openapi-contract.ts'
import { recordingProxy } from '../../support/recording-proxy.ts'
import { mockCrm } from '../../support/workbench.ts'

type Call = readonly [method: string, path: string, status: number, body?: unknown]

const A = '/3.0/lists/a1b2c3d4e5'
const ana = {
  email_address: 'ana@x.example',
  status_if_new: 'subscribed',
  tags: ['one'],
  merge_fields: { SEGMENT: 's' },
}
const profile = (attributes: Record<string, unknown>) => ({ type: 'profile', attributes })
const member = { data: [{ type: 'profile', id: '01P00000001' }] }
const bulk = (...profiles: unknown[]) => ({
  data: { type: 'profile-bulk-import-job', attributes: { profiles: { data: profiles } } },
})

/** Every operation once, and what is refused. */
const CALLS: Readonly<Record<Dialect, readonly Call[]>> = {
  mailchimp: [
    ['GET', '/3.0/ping', 200],
    ['GET', '/3.0/lists', 200],
    ['GET', A, 200],
    ['GET', '/3.0/lists/other', 404],
    ['POST', `${A}/merge-fields`, 200, { tag: 'SEGMENT', name: 'Segment', type: 'text' }],
    ['POST', `${A}/merge-fields`, 400, { tag: 'segment', name: 'Segment', type: 'text' }],
    ['GET', `${A}/merge-fields`, 200],
    ['PATCH', `${A}/merge-fields/1`, 200, { help_text: 'ours' }],
    ['PATCH', `${A}/merge-fields/9`, 404, { help_text: 'ours' }],
    ['PUT', `${A}/members/x`, 200, ana],
    ['GET', `${A}/segments?type=static&count=1000`, 200],
    ['POST', `${A}/segments`, 200, { name: 'three', static_segment: ['ana@x.example'] }],
    ['POST', `${A}/segments`, 400, { name: 'THREE' }],
    [
      'POST',
      `${A}/segments/2`,
      200,
      { members_to_add: ['nobody@x.example'], members_to_remove: ['ana@x.example'] },
    ],
    ['POST', `${A}/segments/9`, 404, {}],
    ['PUT', `${A}/members/y`, 400, { email_address: 'y' }],
    ['PATCH', `${A}/members/ana@x.example`, 200, { status: 'pending' }],
    ['GET', `${A}/members?count=5&offset=0`, 200],
    ['GET', `${A}/members/ana@x.example`, 200],
    ['GET', `${A}/members/nobody`, 404],
    ['POST', `${A}/members/ana@x.example/tags`, 204, { tags: [{ name: 'two', status: 'active' }] }],
    ['GET', `${A}/members/ana@x.example/tags`, 200],
    ['POST', A, 200, { members: [ana, { email_address: 'z' }, { ...ana, email_address: 'b@x.example' }] }],
    ['POST', '/3.0/batches', 200, { operations: [{ method: 'GET', path: '/ping', operation_id: 'a' }] }],
    ['POST', '/3.0/batches', 400, {}],
    ['GET', '/3.0/batches/1', 200],
    ['GET', '/3.0/batches/1/responses', 200],
    ['GET', '/3.0/batches/9', 404],
    ['POST', `${A}/members/ana@x.example/actions/delete-permanent`, 204],
  ],
  klaviyo: [
    ['POST', '/api/profiles', 201, { data: profile({ email: 'a@x.example', properties: { segment: 's' } }) }],
    ['POST', '/api/profiles', 409, { data: profile({ email: 'a@x.example' }) }],
    ['POST', '/api/profiles', 400, { data: profile({}) }],
    ['GET', '/api/profiles?page[size]=5', 200],
    ['GET', '/api/profiles?filter=nonsense', 400],
    ['GET', '/api/profiles/01P00000001', 200],
    ['GET', '/api/profiles/01P00000009', 404],
    ['PATCH', '/api/profiles/01P00000001', 200, { data: profile({ external_id: 'c1' }) }],
    ['POST', '/api/profile-import', 200, { data: profile({ external_id: 'c1' }) }],
    ['POST', '/api/profile-import', 201, { data: profile({ external_id: 'c2' }) }],
    ['POST', '/api/lists', 201, { data: { type: 'list', attributes: { name: 'Loyal' } } }],
    ['GET', '/api/lists', 200],
    ['PATCH', '/api/lists/1', 200, { data: { type: 'list', id: '1', attributes: { name: 'Loyal' } } }],
    ['PATCH', '/api/lists/9', 404, { data: { type: 'list', attributes: { name: 'Loyal' } } }],
    ['POST', '/api/lists/1/relationships/profiles', 204, member],
    ['GET', '/api/lists/1/profiles', 200],
    ['GET', '/api/lists/9/profiles', 404],
    ['DELETE', '/api/lists/1/relationships/profiles', 204, member],
    [
      'POST',
      '/api/profile-bulk-import-jobs',
      202,
      bulk(profile({ external_id: 'c3' }), profile({ email: 'nobody' })),
    ],
    [
      'POST',
      '/api/profile-bulk-import-jobs',
      413,
      bulk(profile({ external_id: 'c3', properties: { a: 'x'.repeat(5e6) } })),
    ],
    ['GET', '/api/profile-bulk-import-jobs?filter=any(status,["queued"])', 200],
    ['GET', '/api/profile-bulk-import-jobs', 400],
    ['GET', '/api/profile-bulk-import-jobs/1', 200],
    ['GET', '/api/profile-bulk-import-jobs/1/import-errors', 200],
    [
      'POST',
      '/api/data-privacy-deletion-jobs',
      202,
      {
        data: {
          type: 'data-privacy-deletion-job',
          attributes: { profile: { data: profile({ email: 'a@x.example' }) } },
        },
      },
    ],
  ],
  brevo: [
    ['POST', '/v3/contacts/attributes/normal/SEGMENT', 201, { type: 'text' }],
    ['POST', '/v3/contacts/attributes/normal/SEGMENT', 400, { type: 'text' }],
    ['PUT', '/v3/contacts/attributes/normal/SEGMENT', 204, { type: 'text' }],
    ['GET', '/v3/contacts/attributes', 200],
    ['POST', '/v3/contacts/lists', 201, { name: 'Loyal', folderId: 1 }],
    ['GET', '/v3/contacts/lists?limit=50&offset=0&sort=asc', 200],
    ['PUT', '/v3/contacts/lists/1', 204, { name: 'Loyal' }],
    ['PUT', '/v3/contacts/lists/9', 404, { name: 'Loyal' }],
    ['POST', '/v3/contacts', 201, { ext_id: 'c1', attributes: { SEGMENT: 's' }, listIds: [1] }],
    ['POST', '/v3/contacts', 204, { ext_id: 'c1', updateEnabled: true }],
    ['POST', '/v3/contacts', 400, { ext_id: 'c1' }],
    ['GET', '/v3/contacts?limit=5&offset=0', 200],
    ['GET', '/v3/contacts/c1?identifierType=ext_id', 200],
    ['GET', '/v3/contacts/9', 404],
    ['PUT', '/v3/contacts/1', 204, { email: 'a@x.example' }],
    ['POST', '/v3/contacts/lists/1/contacts/remove', 201, { ids: [1, 9] }],
    ['POST', '/v3/contacts/lists/1/contacts/add', 201, { extIds: ['c1'] }],
    ['POST', '/v3/contacts/lists/9/contacts/add', 404, { ids: [1] }],
    ['POST', '/v3/contacts/import', 202, { jsonBody: [{ ext_id: 'c2' }] }],
    ['POST', '/v3/contacts/import', 400, {}],
    ['GET', '/v3/processes?limit=50&offset=0&sort=desc', 200],
    ['GET', '/v3/processes/1', 200],
    ['GET', '/v3/processes/9', 404],
    ['DELETE', '/v3/contacts/1', 204],
  ],
}

describe('the OpenAPI descriptions of the dialects', () => {
  it.each(Object.keys(CALLS) as Dialect[])('%s: are what goes over the wire, all of it', async (dialect) => {
    const contract = openApiContract(new URL(`../../../openapi/${dialect}.json`, import.meta.url))
    const { url, exchanges } = await recordingProxy((await mockCrm({ jobDelayMs: 0 })).url)
    const call = dialectClient(url, dialect)
    for (const [method, path, , body] of CALLS[dialect]) await call(method, path, body)
    expect(exchanges.map(({ status }) => status)).toEqual(CALLS[dialect].map(([, , status]) => status))
    const [, known = ''] = CALLS[dialect].find(([method]) => method === 'GET') ?? []
    await dialectClient(url, dialect, 'wrong')('GET', known)
    const judged = exchanges.map(contract.judge)
    expect(judged.flatMap(({ faults }) => faults)).toEqual([])
    expect(new Set(judged.map(({ operation }) => operation))).toEqual(new Set(contract.operations))
  })
})
