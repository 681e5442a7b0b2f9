import { describe, expect, it } from 'vitest'
import { contactFields } from '../../src/contact-fields.ts'
import type { CrmAdapter, FieldDefinition, FieldOption } from '../../src/index.ts'
import { TOKEN, workbench } from '../support/workbench.ts'

const option = (value: string): FieldOption => ({ value, label: value.toUpperCase() })
const fields = (...segments: string[]): FieldDefinition[] =>
  contactFields({ segments: segments.map(option), populations: [option('new')], statuses: [] })
const ensure = (adapter: CrmAdapter, wanted: FieldDefinition[], expectKey = false, journalId = 'j1') =>
  adapter.ensureSchema(wanted, { journalId, expectKey })

async function makeProperty(url: string, body: Record<string, unknown>): Promise<void> {
  const response = await fetch(`${url}/crm/v3/properties/contacts`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      label: 'x',
      groupName: 'contactinformation',
      type: 'string',
      fieldType: 'text',
      ...body,
    }),
  })
  expect(response.status).toBe(201)
}

describe('ensureSchema(fields, options) of HubSpot', () => {
  it('makes all properties once; a repeat costs one read', async () => {
    const { adapter } = await workbench()
    const report = await ensure(adapter, fields('a'))
    expect(report.created).toHaveLength(11)
    const before = adapter.traffic()
    expect(await ensure(adapter, fields('a'), true)).toEqual({ created: [], extended: [] })
    expect(adapter.traffic()).toEqual({ reads: before.reads + 1, writes: before.writes })
  })

  it('adds new options without losing old ones', async () => {
    const { adapter } = await workbench()
    await ensure(adapter, fields('a', 'b'))
    const report = await ensure(adapter, fields('c'))
    expect(report.extended).toEqual(['clientele_segment', 'clientele_tags', 'clientele_previous_segment'])
    expect(await ensure(adapter, fields('a', 'b', 'c'))).toEqual({ created: [], extended: [] })
  })

  it('makes only the property that is missing', async () => {
    const { adapter, crm } = await workbench()
    await ensure(adapter, fields('a'))
    await fetch(`${crm.url}/crm/v3/properties/contacts/clientele_issue`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${TOKEN}` },
    })
    expect((await ensure(adapter, fields('a'), true)).created).toEqual(['clientele_issue'])
  })

  it("refuses somebody else's property before writing anything", async () => {
    const { adapter, crm } = await workbench()
    await makeProperty(crm.url, { name: 'clientele_run_id', description: 'mine' })
    await expect(ensure(adapter, fields('a'))).rejects.toMatchObject({
      code: 'SCHEMA_CONFLICT',
      message: expect.stringMatching(/clientele_run_id that Clientele did not make/),
    })
    expect(adapter.traffic().writes).toBe(0)
  })

  it.each([
    ['another type', { name: 'clientele_r_score' }, /clientele_r_score is string\/text, not number\/number/],
    ['a key that is not unique', { name: 'clientele_customer_id' }, /not string\/text with unique values/],
  ])('refuses %s even under our mark', async (_, body, message) => {
    const { adapter, crm } = await workbench()
    await makeProperty(crm.url, { ...body, description: 'Old. [managed by Clientele]' })
    await expect(ensure(adapter, fields('a'))).rejects.toThrow(message)
    expect(adapter.traffic().writes).toBe(0)
  })

  it('keeps the journal with the key property, and takes over an account that names another or none', async () => {
    const { adapter, crm } = await workbench()
    const path = `${crm.url}/crm/v3/properties/contacts/clientele_customer_id`
    const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' }
    const description = async (): Promise<string> => {
      const response = await fetch(path, { headers })
      return ((await response.json()) as { description: string }).description
    }
    const original = 'The id of this customer in the shop. [managed by Clientele]'
    await ensure(adapter, fields('a'))
    expect(await description()).toBe(`${original} [journal j1]`)
    await ensure(adapter, fields('a'), false, 'j2')
    expect(await description()).toBe(`${original} [journal j2]`)
    const body = JSON.stringify({ description: 'Our number. [managed by Clientele]' })
    await fetch(path, { method: 'PATCH', headers, body })
    await expect(ensure(adapter, fields('a'), true, 'j2')).rejects.toMatchObject({ code: 'CRM_MISMATCH' })
    await ensure(adapter, fields('a'), false, 'j2')
    expect(await description()).toBe('Our number. [managed by Clientele] [journal j2]')
  })

  it('writes nothing to an account of another journal when it should know its own', async () => {
    const { adapter } = await workbench()
    await ensure(adapter, fields('a'))
    const before = adapter.traffic()
    await expect(ensure(adapter, fields('b'), true, 'j2')).rejects.toMatchObject({
      code: 'CRM_MISMATCH',
      message: expect.stringMatching(/another journal; use the journal that belongs/),
    })
    expect(adapter.traffic().writes).toBe(before.writes)
  })

  it('refuses a CRM that it should know and that does not know Clientele', async () => {
    const { adapter } = await workbench()
    await expect(ensure(adapter, fields('a'), true)).rejects.toMatchObject({ code: 'CRM_MISMATCH' })
    expect(adapter.traffic().writes).toBe(0)
  })
})
