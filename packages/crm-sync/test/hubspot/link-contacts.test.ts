import { describe, expect, it } from 'vitest'
import { hubSpotAdapter, readEmails } from '../../src/index.ts'
import { crmRequest } from '../support/crm-request.ts'
import { member } from '../support/members.ts'
import { TOKEN, type Workbench, workbench } from '../support/workbench.ts'

const OBJECTS = '/crm/v3/objects/contacts'

async function bench(
  rows: readonly string[],
  contacts: readonly Record<string, string>[],
): Promise<Workbench & { ids: string[]; all(): Promise<Record<string, string | null>[]> }> {
  const base = await workbench({}, { emails: readEmails(['customer_id,email', ...rows].join('\n')) })
  const ids: string[] = []
  for (const properties of contacts) {
    const { body } = await crmRequest(base.crm.url, 'POST', OBJECTS, { properties })
    ids.push((body as { id: string }).id)
  }
  return {
    ...base,
    ids,
    all: async () => {
      const query =
        'limit=100&properties=email,firstname,hs_additional_emails,clientele_customer_id,clientele_segment'
      const { body } = await crmRequest(base.crm.url, 'GET', `${OBJECTS}?${query}`)
      const { results } = body as { results: { id: string; properties: Record<string, string | null> }[] }
      return results.map(({ id, properties }) => ({ ...properties, id }))
    },
  }
}

describe('hubSpotAdapter({ emails })', () => {
  it('links the contact with the address, however it is spelled, and changes nothing else of it', async () => {
    const { sync, all, ids } = await bench(
      ['c1, Ana@SHOP.example '],
      [{ email: 'ana@shop.example', firstname: 'Ana' }],
    )
    expect(await sync([member('c1')])).toMatchObject({ applied: 1, rejected: 0, unknown: 0 })
    expect(await all()).toMatchObject([
      {
        id: ids[0],
        email: 'ana@shop.example',
        firstname: 'Ana',
        clientele_customer_id: 'c1',
        clientele_segment: 'new-recent',
      },
    ])
    expect(await sync([member('c1')])).toMatchObject({ applied: 0, requests: 0 })
  })

  it('links by a further address, and keeps the first', async () => {
    const { sync, all } = await bench(
      ['c1,second@x.example'],
      [{ email: 'first@x.example', hs_additional_emails: 'second@x.example' }],
    )
    await sync([member('c1')])
    expect(await all()).toMatchObject([{ email: 'first@x.example', clientele_customer_id: 'c1' }])
  })

  it('makes contacts with their address where there is none, and never changes it later', async () => {
    const { sync, all, crm, journal } = await bench(['c1,old@x.example'], [])
    await sync([member('c1'), member('c2')])
    expect(await all()).toMatchObject([
      { email: 'old@x.example', clientele_customer_id: 'c1' },
      { email: null, clientele_customer_id: 'c2' },
    ])
    const emails = readEmails('customer_id,email\nc1,new@x.example\n')
    const adapter = hubSpotAdapter({ url: crm.url, token: TOKEN, emails })
    await sync([member('c1', 1), member('c2')], { issue: '2018-08', adapter })
    expect(await all()).toMatchObject([{ email: 'old@x.example', clientele_segment: 'new-lapsed' }, {}])
    expect(JSON.stringify(journal.writesOf('c1'))).not.toContain('@')
  })

  it('gives a contact to one customer only', async () => {
    const { sync, all } = await bench(
      ['c1,one@x.example', 'c2,two@x.example', 'c3,shared@x.example', 'c4,SHARED@x.example'],
      [{ email: 'one@x.example', hs_additional_emails: 'two@x.example' }, { email: 'shared@x.example' }],
    )
    const outcome = await sync([member('c1'), member('c2'), member('c3'), member('c4')])
    expect(outcome).toMatchObject({ applied: 3, rejected: 1, reasons: [{ code: 'EMAIL_TAKEN', records: 1 }] })
    expect((await all()).map(({ email, clientele_customer_id }) => [email, clientele_customer_id])).toEqual([
      ['one@x.example', 'c1'],
      ['shared@x.example', null],
      [null, 'c3'],
      [null, 'c4'],
    ])
    const again = await sync([member('c1'), member('c2'), member('c3'), member('c4')])
    expect(again).toMatchObject({ applied: 0, rejected: 1 })
    expect(await all()).toHaveLength(4)
  })
})
