import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { dialectClient } from '../../support/dialect-request.ts'
import { mockCrm } from '../../support/workbench.ts'

const md5 = (text: string): string => createHash('md5').update(text).digest('hex')
const AUDIENCE = '/3.0/lists/a1b2c3d4e5'
const ANA = `${AUDIENCE}/members/${md5('ana@x.example')}`

async function audience(now: () => number = () => 0) {
  const call = dialectClient((await mockCrm({ now })).url, 'mailchimp')
  await call('POST', `${AUDIENCE}/merge-fields`, { tag: 'SEGMENT', name: 'Segment', type: 'text' })
  return call
}
const ana = {
  email_address: 'Ana@X.example',
  status_if_new: 'subscribed',
  merge_fields: { SEGMENT: 's1', NOPE: 'x' },
}

describe('the dialect of Mailchimp', () => {
  it('upserts by the hash of the address and ignores merge fields that do not exist', async () => {
    const call = await audience()
    expect(await call('PUT', ANA, ana)).toMatchObject({
      status: 200,
      body: { id: md5('ana@x.example'), status: 'subscribed', merge_fields: { SEGMENT: 's1' } },
    })
    const again = await call('PUT', ANA, { ...ana, merge_fields: { SEGMENT: 's2' } })
    expect(again.body).toMatchObject({ merge_fields: { SEGMENT: 's2' } })
    expect((await call('GET', ANA)).body).not.toHaveProperty('merge_fields.NOPE')
    expect((await call('GET', `${AUDIENCE}/members`)).body).toMatchObject({ total_items: 1 })
    expect((await call('PUT', ANA, { merge_fields: {} })).status).toBe(200)
    expect((await call('PUT', `${AUDIENCE}/members/${md5('b')}`, { email_address: 'b' })).status).toBe(400)
    expect((await call('GET', `${AUDIENCE}/members/${md5('b')}`)).status).toBe(404)
    expect((await call('GET', '/3.0/lists/another')).status).toBe(404)
  })

  it('never brings back who left: a compliance state that is no matter of trying again', async () => {
    const call = await audience()
    await call('PUT', ANA, ana)
    await call('PATCH', ANA, { status: 'unsubscribed' })
    expect(await call('PUT', ANA, { ...ana, status: 'subscribed' })).toMatchObject({
      status: 400,
      body: { title: 'Member In Compliance State', status: 400 },
    })
    expect((await call('PUT', ANA, ana)).body).toMatchObject({ status: 'unsubscribed' })
  })

  it('adds and removes tags under the spelling of their first use', async () => {
    const call = await audience()
    await call('PUT', ANA, ana)
    const tags = (status: string, ...names: string[]) =>
      call('POST', `${ANA}/tags`, { tags: names.map((name) => ({ name, status })) })
    expect(await tags('active', 'Clientele Loyal', 'other')).toMatchObject({ status: 204, body: null })
    await tags('active', 'clientele LOYAL')
    expect((await call('GET', `${ANA}/tags`)).body).toMatchObject({
      tags: [{ name: 'Clientele Loyal' }, { name: 'other' }],
    })
    await tags('inactive', 'CLIENTELE loyal', 'never there')
    expect((await call('GET', `${ANA}/tags`)).body).toMatchObject({
      tags: [{ name: 'other' }],
      total_items: 1,
    })
  })

  it('answers a bulk call with 200 and errors, and sync_tags replaces what is not its own', async () => {
    const call = await audience()
    await call('PUT', ANA, { ...ana, tags: ['foreign'] })
    const members = [
      { ...ana, tags: ['own'] },
      { email_address: 'nobody' },
      { ...ana, email_address: 'b@x.example' },
    ]
    const refused = await call('POST', AUDIENCE, { members })
    expect(refused).toMatchObject({
      status: 200,
      body: {
        total_created: 1,
        total_updated: 0,
        error_count: 2,
        errors: [{ error_code: 'ERROR_CONTACT_EXISTS' }, {}],
      },
    })
    await call('POST', AUDIENCE, { members, update_existing: true })
    expect((await call('GET', `${ANA}/tags`)).body).toMatchObject({ total_items: 2 })
    await call('POST', AUDIENCE, { members, update_existing: true, sync_tags: true })
    expect((await call('GET', `${ANA}/tags`)).body).toMatchObject({ tags: [{ name: 'own' }] })
    const many = Array.from({ length: 501 }, () => ana)
    expect((await call('POST', AUDIENCE, { members: many })).status).toBe(400)
  })

  it('does batches later', async () => {
    let now = 0
    const call = await audience(() => now)
    const operations = [
      { method: 'PUT', path: ANA.slice(4), operation_id: 'a', body: JSON.stringify(ana) },
      {
        method: 'POST',
        path: `${ANA.slice(4)}/tags`,
        operation_id: 'b',
        body: '{"tags":[{"name":"t","status":"active"}]}',
      },
      { method: 'GET', path: `${AUDIENCE.slice(4)}/members/nobody`, operation_id: 'c' },
    ]
    const { body } = await call('POST', '/3.0/batches', { operations })
    expect(body).toMatchObject({ id: '1', status: 'pending', total_operations: 3, finished_operations: 0 })
    now = 499
    expect((await call('GET', '/3.0/batches/1')).body).toMatchObject({ status: 'pending' })
    now = 500
    expect((await call('GET', '/3.0/batches/1')).body).toMatchObject({
      status: 'finished',
      finished_operations: 3,
      errored_operations: 1,
    })
    const { body: answers } = await call('GET', '/3.0/batches/1/responses')
    expect(answers).toMatchObject([
      { status_code: 200, operation_id: 'a' },
      { status_code: 204, operation_id: 'b' },
      { status_code: 404, operation_id: 'c' },
    ])
    expect((await call('GET', `${ANA}/tags`)).body).toMatchObject({ tags: [{ name: 't' }] })
  })

  it('forgets a member for good', async () => {
    const call = await audience()
    await call('PUT', ANA, ana)
    expect((await call('POST', `${ANA}/actions/delete-permanent`)).status).toBe(204)
    expect((await call('GET', ANA)).status).toBe(404)
  })
})
