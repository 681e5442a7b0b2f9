import { describe, expect, it } from 'vitest'
import { contactFields } from '../../src/contact-fields.ts'
import {
  applySync,
  type CrmAdapter,
  type MockCrmOptions,
  mailchimpAdapter,
  planSync,
  readEmails,
} from '../../src/index.ts'
import { inputs, state } from '../support/contact-state.ts'
import { dialectClient } from '../support/dialect-request.ts'
import { members } from '../support/members.ts'
import { journalIn, mockCrm, TOKEN, temporaryFolder } from '../support/workbench.ts'

const AUDIENCE = '/3.0/lists/a1b2c3d4e5'
const FIELDS = contactFields({
  segments: [{ value: 'loyal-champions', label: 'Champions' }],
  populations: [{ value: 'loyal', label: 'loyal' }],
  statuses: [],
})
const SCHEMA = { journalId: 'j1', expectKey: false }

async function audience(emails: string, options: Partial<MockCrmOptions> = {}) {
  const crm = await mockCrm(options)
  const call = dialectClient(crm.url, 'mailchimp')
  const connect = (): CrmAdapter =>
    mailchimpAdapter({
      url: crm.url,
      token: TOKEN,
      audience: 'a1b2c3d4e5',
      emails: readEmails(`customer_id,email\n${emails}`),
    })
  const invite = (email_address: string, status = 'subscribed', more: object = {}) =>
    call('POST', AUDIENCE, { members: [{ email_address, status, ...more }] })
  const adapter = connect()
  return { crm, call, connect, invite, adapter }
}

describe('mailchimpAdapter({ audience, emails })', () => {
  it('makes hidden fields and tags once, and refuses fields that are not its own', async () => {
    const { adapter, connect, call } = await audience('')
    expect(await adapter.ensureSchema(FIELDS, SCHEMA)).toMatchObject({
      created: expect.arrayContaining(['clientele_customer_id', 'clientele_segment']),
      extended: ['loyal', 'loyal-champions'],
    })
    for (let repeat = 0; repeat < 20; repeat++) {
      expect(await connect().ensureSchema(FIELDS, SCHEMA)).toEqual({ created: [], extended: [] })
    }
    expect(await connect().check()).toEqual({ journalId: 'j1' })
    const { body } = await call('GET', `${AUDIENCE}/merge-fields`)
    const { merge_fields } = body as { merge_fields: { tag: string; public: boolean }[] }
    expect(merge_fields).toHaveLength(10)
    expect(merge_fields.every((field) => field.public === false)).toBe(true)
    await expect(adapter.ensureSchema(FIELDS, { journalId: 'j2', expectKey: true })).rejects.toMatchObject({
      code: 'CRM_MISMATCH',
    })
    await adapter.ensureSchema(FIELDS, { journalId: 'j2', expectKey: false })
    expect(await adapter.check()).toEqual({ journalId: 'j2' })
  })

  it('finds conflicts before the first write', async () => {
    const { adapter, call, crm } = await audience('')
    await call('POST', `${AUDIENCE}/merge-fields`, { tag: 'CLT_SEG', name: 'Theirs', type: 'text' })
    await expect(adapter.ensureSchema(FIELDS, SCHEMA)).rejects.toMatchObject({ code: 'SCHEMA_CONFLICT' })
    const twins = contactFields({
      segments: [
        { value: 'VIP', label: 'a' },
        { value: 'vip', label: 'b' },
      ],
      populations: [],
      statuses: [],
    })
    await expect((await audience('')).adapter.ensureSchema(twins, SCHEMA)).rejects.toMatchObject({
      code: 'SCHEMA_CONFLICT',
      message: expect.stringContaining('VIP and vip'),
    })
    expect(crm.requests().filter(({ method }) => method !== 'GET')).toHaveLength(1)
    await expect(
      mailchimpAdapter({ url: crm.url, token: TOKEN, audience: 'nowhere' }).check(),
    ).rejects.toMatchObject({ code: 'NOT_A_CRM', message: expect.stringContaining('crm.audience') })
  })

  it('writes members, reports everybody else, and adds nobody', async () => {
    const { adapter, invite, call } = await audience(
      'in,ana@x.example\nout,bob@x.example\none,two@x.example\nother,two@x.example\n',
    )
    await invite('Ana@X.example')
    await invite('two@x.example')
    await adapter.ensureSchema(FIELDS, SCHEMA)
    const outcome = await adapter.upsert(inputs(['in', 'out', 'unknown', 'one']), { mode: 'upsert' })
    expect(outcome).toMatchObject({
      records: [
        { state: 'applied', crmId: '1' },
        { state: 'rejected', code: 'NOT_REACHABLE' },
        { state: 'rejected', code: 'NOT_REACHABLE' },
        { state: 'rejected', code: 'EMAIL_SHARED' },
      ],
    })
    expect(JSON.stringify(outcome)).not.toContain('@')
    const { body } = await call('GET', `${AUDIENCE}/members?count=10`)
    expect(body).toMatchObject({
      total_items: 2,
      members: [{ status: 'subscribed' }, { status: 'subscribed' }],
    })
    expect(await adapter.readBack(['in', 'out'])).toMatchObject([{ customerId: 'in', state: state() }, null])
  })

  it('knows a member by the customer id, though the address is another now', async () => {
    const { adapter, connect, invite, call } = await audience('c1,old@x.example\nc2,new@x.example\n')
    await invite('old@x.example')
    await adapter.ensureSchema(FIELDS, SCHEMA)
    await adapter.upsert(inputs(['c1']), { mode: 'upsert' })
    await call('PATCH', `${AUDIENCE}/members/old@x.example`, { email_address: 'new@x.example' })
    const again = await connect().upsert(inputs(['c1', 'c2']), { mode: 'upsert' })
    expect(again).toMatchObject({
      records: [{ state: 'applied' }, { state: 'rejected', code: 'EMAIL_TAKEN' }],
    })
  })

  it('moves its own tags alone, whatever their case in Mailchimp', async () => {
    const { adapter, connect, invite, call } = await audience('c1,ana@x.example\n')
    await invite('ana@x.example', 'subscribed', { tags: ['VIP', 'Clientele: LOYAL'] })
    await adapter.ensureSchema(FIELDS, SCHEMA)
    await adapter.upsert(inputs(['c1']), { mode: 'upsert' })
    const tags = async () => (await call('GET', `${AUDIENCE}/members/ana@x.example/tags`)).body
    expect(await tags()).toMatchObject({
      tags: [{ name: 'VIP' }, { name: 'Clientele: LOYAL' }, { name: 'clientele: loyal-champions' }],
    })
    expect(await connect().readBack(['c1'])).toMatchObject([{ state: state() }])
    const gone = { segment: '', population: '', tags: '', rScore: '', fScore: '', mScore: '' }
    await connect().upsert(inputs(['c1'], gone), { mode: 'update' })
    expect(await tags()).toMatchObject({ tags: [{ name: 'VIP' }] })
    expect(await connect().readBack(['c1'])).toMatchObject([{ state: { segment: '', tags: '', rScore: '' } }])
  })

  it('takes a compliance state as final: one request, one reason', async () => {
    const { adapter, invite, crm } = await audience('c1,ana@x.example\n', {
      fault: ({ method, path }) =>
        method === 'POST' && path === AUDIENCE
          ? {
              when: 'after',
              answer: () => ({
                status: 200,
                body: {
                  new_members: [],
                  updated_members: [],
                  errors: [
                    {
                      email_address: 'ana@x.example',
                      error: 'ana@x.example is in a compliance state',
                      error_code: 'MEMBER_IN_COMPLIANCE_STATE',
                    },
                  ],
                },
              }),
            }
          : undefined,
    })
    await invite('ana@x.example')
    await adapter.ensureSchema(FIELDS, SCHEMA)
    expect(await adapter.upsert(inputs(['c1']), { mode: 'upsert' })).toEqual({
      kind: 'accounted',
      records: [
        { state: 'rejected', code: 'MEMBER_IN_COMPLIANCE_STATE', message: '… is in a compliance state' },
      ],
    })
    const writes = crm.requests().filter(({ method, path }) => method === 'POST' && path === AUDIENCE)
    expect(writes).toHaveLength(2)
  })

  it('goes through a shop of which hardly anybody is in the audience', async () => {
    const { adapter, invite } = await audience('c02999,ana@x.example\n')
    await invite('ana@x.example')
    const journal = journalIn(temporaryFolder())
    const plan = planSync({ members: members(3000), journal, issue: '2018-07', runId: 'r' })
    const outcome = await applySync({ plan, adapter, journal, confirmation: { planHash: plan.hash } })
    expect(outcome).toMatchObject({ applied: 1, reasons: [{ code: 'NOT_REACHABLE', records: 2999 }] })
    expect(outcome.stoppedBy).toBeUndefined()
  })

  it('notices fields that were ignored', async () => {
    const { adapter, invite } = await audience('c1,ana@x.example\n')
    await invite('ana@x.example')
    // Without ensureSchema there are no fields, and Mailchimp says nothing.
    expect(await adapter.upsert(inputs(['c1']), { mode: 'upsert' })).toMatchObject({
      records: [{ state: 'rejected', code: 'FIELDS_IGNORED' }],
    })
  })
})
