import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applySync,
  openJournal,
  planSync,
  rebuildJournal,
  type SyncMember,
  verifySync,
} from '../../src/index.ts'
import { chaosRuns } from '../support/chaos-runs.ts'
import { crmRequest } from '../support/crm-request.ts'
import { member, members } from '../support/members.ts'
import { type Workbench, workbench } from '../support/workbench.ts'

const LISTS = '/crm/v3/lists'

interface WireList {
  readonly listId: string
  readonly name: string
}

async function listsOf(url: string): Promise<WireList[]> {
  const { body } = await crmRequest(url, 'POST', `${LISTS}/search`, { count: 500 })
  return (body as { lists: WireList[] }).lists
}

/** Customer ids by list name. */
async function membership(url: string): Promise<Record<string, string[]>> {
  const customers = new Map<string, string>()
  for (let after = ''; ; ) {
    const path = `/crm/v3/objects/contacts?limit=100&properties=clientele_customer_id${after && `&after=${after}`}`
    const { body } = await crmRequest(url, 'GET', path)
    const page = body as {
      results: { id: string; properties: Record<string, string | null> }[]
      paging?: { next: { after: string } }
    }
    for (const { id, properties } of page.results) customers.set(id, properties.clientele_customer_id ?? id)
    if (page.paging === undefined) break
    after = page.paging.next.after
  }
  const found: Record<string, string[]> = {}
  for (const { listId, name } of await listsOf(url)) {
    const { body } = await crmRequest(url, 'GET', `${LISTS}/${listId}/memberships?limit=250`)
    const { results } = body as { results: { recordId: string }[] }
    found[name] = results.map(({ recordId }) => customers.get(recordId) ?? recordId).sort()
  }
  return found
}

const nameOf = (segment: string, label: string): string =>
  `Clientele: ${label} [managed by Clientele] [segment ${segment}]`
const NAMES = [
  nameOf('new-recent', 'Recent buyers'),
  nameOf('new-lapsed', 'Lapsed buyers'),
  nameOf('loyal-champions', 'Champions'),
  nameOf('loyal-slowing', 'Slowing regulars'),
]

/** What the lists have to hold. */
function wanted(list: readonly SyncMember[]): Record<string, string[]> {
  return Object.fromEntries(
    NAMES.map((name) => [
      name,
      list
        .filter(({ segmentId }) => name.endsWith(`[segment ${segmentId}]`))
        .map(({ customerId }) => customerId)
        .sort(),
    ]),
  )
}

const withLists = (options = {}): Promise<Workbench> => workbench(options, { lists: true })

describe('withStaticLists(adapter, lists)', () => {
  it('keeps a list for each segment, and is as silent as without the second time', async () => {
    const { sync, crm } = await withLists()
    const list = members(240)
    expect(await sync(list)).toMatchObject({ applied: 240, unknown: 0 })
    expect(await membership(crm.url)).toEqual(wanted(list))
    const again = await sync(list)
    expect(again).toMatchObject({ applied: 0, requests: 0 })
    expect(again.reads).toBeLessThanOrEqual(2)
  })

  it('takes who leaves a segment off its list', async () => {
    const { sync, crm } = await withLists()
    await sync(members(200))
    const list = members(200)
      .slice(8)
      .map((one, index) => (index < 20 ? member(one.customerId, index + 1) : one))
    await sync(list, { issue: '2018-08' })
    expect(await membership(crm.url)).toEqual(wanted(list))
  })

  it('never takes a list of another over, whatever its name', async () => {
    const { sync, crm } = await withLists()
    const theirs = ['Clientele: Champions', 'Champions', 'Clientele: x [managed by Clientele]']
    for (const name of theirs) {
      await crmRequest(crm.url, 'POST', LISTS, { name, objectTypeId: '0-1', processingType: 'MANUAL' })
    }
    await crmRequest(crm.url, 'POST', '/crm/v3/objects/contacts', { properties: { email: 'a@x.example' } })
    const { body } = await crmRequest(crm.url, 'GET', '/crm/v3/objects/contacts')
    const [contact] = (body as { results: { id: string }[] }).results
    for (const { listId } of await listsOf(crm.url)) {
      await crmRequest(crm.url, 'PUT', `${LISTS}/${listId}/memberships/add`, [contact?.id])
    }
    await sync(members(40))
    await sync(members(30))
    const found = await membership(crm.url)
    for (const name of theirs) expect(found[name]).toEqual([contact?.id])
    expect(found).toMatchObject(wanted(members(30)))
  })

  it('shows wrong lists when contacts are read, and the sync after a rebuild mends them', async () => {
    const { sync, crm, adapter, journal } = await withLists()
    const list = members(80)
    await sync(list)
    const [first, second] = await listsOf(crm.url)
    const { body } = await crmRequest(crm.url, 'GET', `${LISTS}/${first?.listId}/memberships?limit=250`)
    const ids = (body as { results: { recordId: string }[] }).results.map(({ recordId }) => recordId)
    await crmRequest(crm.url, 'PUT', `${LISTS}/${second?.listId}/memberships/add`, ids.slice(0, 5))
    await crmRequest(crm.url, 'PUT', `${LISTS}/${first?.listId}/memberships/remove`, ids.slice(5, 8))
    expect(await verifySync({ adapter, journal })).toMatchObject({ changed: 8, missing: 0, extra: 0 })
    const lost = openJournal(':memory:')
    await rebuildJournal({ adapter, journal: lost })
    const plan = planSync({ members: list, journal: lost, issue: '2018-07', runId: 'r' })
    expect(plan).toMatchObject({ creates: 0, updates: 8, removals: 0 })
    const confirmation = { planHash: plan.hash }
    expect(await applySync({ plan, adapter, journal: lost, confirmation })).toMatchObject({ applied: 8 })
    expect(await membership(crm.url)).toEqual(wanted(list))
  })

  it('makes a deleted list again', async () => {
    const { sync, crm, adapter, journal } = await withLists()
    const list = members(40)
    await sync(list)
    const champions = (await listsOf(crm.url)).find(({ name }) => name.includes('Champions'))
    await crmRequest(crm.url, 'DELETE', `${LISTS}/${champions?.listId}`)
    await rebuildJournal({ adapter, journal })
    expect(await sync(list)).toMatchObject({ applied: 10 })
    expect(await membership(crm.url)).toEqual(wanted(list))
  })

  it('is right after any history in which list calls failed now and then', async () => {
    const month = fc.record({
      stay: fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
      fates: fc.array(fc.constantFrom('ok', 'before', 'after'), { maxLength: 6 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(month, { minLength: 2, maxLength: 4 }), async (months) => {
        let fates: readonly string[] = []
        const { sync, crm } = await withLists({
          fault: ({ path }: { path: string }) => {
            if (!path.endsWith('/add-and-remove')) return undefined
            const [fate = 'ok', ...rest] = fates
            fates = rest
            const broken = { status: 400, body: { category: 'VALIDATION_ERROR', message: 'no' } }
            if (fate === 'before') return { when: 'before', answer: broken }
            return fate === 'after' ? { when: 'after', answer: () => broken } : undefined
          },
        })
        let list: SyncMember[] = []
        for (const [index, { stay, fates: dealt }] of months.entries()) {
          fates = index === months.length - 1 ? [] : dealt
          list = stay.flatMap((stays, customer) => (stays ? [member(`c${customer}`, customer + index)] : []))
          await sync(list, { issue: `2018-0${index + 1}` })
        }
        const expected = Object.entries(wanted(list))
        const found = await membership(crm.url)
        for (const [name, customers] of expected) expect(found[name] ?? []).toEqual(customers)
      }),
      { seed: 20180731, numRuns: chaosRuns(8, 300) },
    )
  }, 600_000)
})
