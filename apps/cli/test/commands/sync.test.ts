import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { driftDocument, type MockCrm, rebuildDocument, startMockCrm, whyDocument } from '@clientele/crm-sync'
import { openHistory } from '@clientele/sql-eda'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { deadLettersDocument } from '../../src/documents/dead-letters-document.ts'
import { erasureDocument } from '../../src/documents/erasure-document.ts'
import { clientele } from '../support/clientele.ts'

const env = { CLIENTELE_CRM_TOKEN: 'secret' }
let folder = ''
let crm: MockCrm
let refusing = false

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clientele-sync-'))
  crm = await startMockCrm({
    port: 0,
    token: 'secret',
    file: ':memory:',
    rateLimit: null,
    fault: ({ path }) =>
      refusing && path.endsWith('/upsert')
        ? { when: 'before', answer: { status: 409, body: { category: 'CONFLICT', message: 'taken' } } }
        : undefined,
  })
})
afterEach(async () => {
  refusing = false
  await crm.close()
  await rm(folder, { recursive: true, force: true })
})

/** Writes a members file of these customers, all in one segment. */
async function members(...customers: string[]): Promise<void> {
  const header = 'customer_id,population,segment_id,segment_name,r_score,f_score,m_score'
  const rows = customers.map((customer) => `${customer},new,new-recent,Recent buyers,5,1,3`)
  await writeFile(join(folder, 'members.csv'), [header, ...rows, ''].join('\n'))
}

const sync = (command: string, ...argv: string[]) =>
  clientele(folder, ['sync', command, '--journal', 'j.db', ...argv], env)
const write = (command: string, ...argv: string[]) =>
  sync(command, '--members', 'members.csv', '--crm-url', crm.url, '--yes', ...argv)

it('lists refused contacts with the reason, and writes them once more', async () => {
  await members('k-1', 'k-2')
  refusing = true
  const refused = await write('apply')
  expect(refused).toMatchObject({ code: 4 })
  expect(refused.out).toContain('2 rejected: CONFLICT 2')
  expect(refused.out).toContain('clientele sync dead-letters')
  const listed = await sync('dead-letters', '--json')
  expect(deadLettersDocument.parse(JSON.parse(listed.out)).deadLetters).toMatchObject([
    { customerId: 'k-1', kind: 'create', code: 'CONFLICT', message: 'taken', issue: null, refusals: 1 },
    { customerId: 'k-2' },
  ])
  expect((await sync('dead-letters')).out).toMatch(/k-1 +create +1 +CONFLICT: taken/)
  refusing = false
  const replayed = await write('replay', '--json')
  expect(replayed.code).toBe(0)
  expect(JSON.parse(replayed.out)).toMatchObject({ applied: 2, rejected: 0 })
  expect((await sync('dead-letters')).out).toContain('The CRM refused no contact.')
  expect(JSON.parse((await write('apply', '--json')).out)).toMatchObject({ applied: 0, requests: 0 })
})

it('leaves scores out where the configuration says so, and says why it writes', async () => {
  await members('k-1', 'k-2')
  await write('apply')
  await writeFile(join(folder, 'clientele.config.json'), JSON.stringify({ crm: { scores: false } }))
  const plan = await sync('plan', '--members', 'members.csv')
  expect(plan.out).toContain('Of the changed: 2 nothing but scores taken away')
  const json = JSON.parse((await sync('plan', '--members', 'members.csv', '--json')).out)
  expect(json).toMatchObject({ updates: 2, updateCauses: { scoresCleared: 2, scores: 0 } })
  expect((await write('apply', '--json')).code).toBe(0)
  expect((await sync('why', 'k-1')).out).toMatch(/population\s+new\./)
  const other = (await readFile(join(folder, 'members.csv'), 'utf8')).replaceAll(',5,1,3', ',1,1,1')
  await writeFile(join(folder, 'members.csv'), other)
  expect(JSON.parse((await write('apply', '--json')).out)).toMatchObject({ applied: 0, requests: 0 })
})

it('replays nothing when nothing was refused', async () => {
  await members('a')
  expect(JSON.parse((await write('replay', '--json')).out)).toMatchObject({ applied: 0, pending: 0 })
})

it('verifies what was written, and rebuilds a journal that was lost', async () => {
  await members('k-1', 'k-2', 'k-3')
  await write('apply')
  const url = ['--crm-url', crm.url]
  const right = await sync('verify', ...url, '--json')
  expect(right.code).toBe(0)
  expect(driftDocument.parse(JSON.parse(right.out))).toMatchObject({ right: 3, missing: 0, changed: 0 })
  await fetch(`${crm.url}/crm/v3/objects/contacts/k-2?idProperty=clientele_customer_id`, {
    method: 'PATCH',
    headers: { authorization: 'Bearer secret', 'content-type': 'application/json' },
    body: JSON.stringify({ properties: { clientele_m_score: '1' } }),
  })
  const wrong = await sync('verify', ...url)
  expect(wrong.code).toBe(4)
  expect(wrong.out).toMatch(/k-2 +changed +clientele_m_score +3 +1/)
  const lost = ['--journal', 'new.db']
  const refused = await write('apply', ...lost)
  expect(refused).toMatchObject({ code: 2, out: '' })
  expect(refused.err).toMatch(/"sync rebuild"\. \[CRM_MISMATCH\]\n$/)
  const rebuilt = await sync('rebuild', ...url, ...lost, '--json')
  expect(rebuildDocument.parse(JSON.parse(rebuilt.out))).toMatchObject({ contacts: 3, tagged: 3 })
  expect((await sync('rebuild', ...url, ...lost)).out).toContain('The journal knows 3 contacts now')
  expect(JSON.parse((await write('apply', ...lost, '--json')).out)).toMatchObject({ applied: 1, requests: 1 })
  expect((await sync('verify', ...url, ...lost)).code).toBe(0)
})

it('takes an erased customer out of every month of the history', async () => {
  await members('k-1', 'k-2')
  await write('apply', '--issue', '2018-07')
  const one = {
    population: 'new',
    segmentId: 'new-1',
    recencyDays: 3,
    frequency: 1,
    monetary: 9,
    distance: 0,
  }
  const history = await openHistory({ file: join(folder, 'clientele.db') })
  await history.recordMonth({
    month: '2018-07',
    asOf: '2018-08-01T00:00:00',
    modelId: 'm',
    fingerprint: 'f',
    ranAt: null,
    model: {},
    memberships: ['k-1', 'k-2'].map((customerId) => ({ ...one, customerId, margin: 1 })),
    segments: [{ id: 'new-1', population: 'new', name: 'Recent', since: '2018-07' }],
    changes: [],
    playbook: {},
  })
  const erased = await sync('erase', 'k-2', '--crm-url', crm.url, '--json')
  expect(erasureDocument.parse(JSON.parse(erased.out))).toMatchObject({ erasedInCrm: true, months: 1 })
  expect((await history.memberships('2018-07')).map(({ customerId }) => customerId)).toEqual(['k-1'])
  await history.close()
})

it('says why a contact carries what it carries, and erases a customer for good', async () => {
  await members('k-1', 'k-2')
  await write('apply', '--issue', '2018-07')
  const why = whyDocument.parse(JSON.parse((await sync('why', 'k-2', '--json')).out))
  expect(why.values[0]).toMatchObject({
    property: 'clientele_segment',
    value: 'new-recent',
    issue: '2018-07',
  })
  expect((await sync('why', 'k-2')).out).toMatch(/clientele_segment +new-recent/)
  const erased = await sync('erase', 'k-2', '--crm-url', crm.url, '--json')
  expect(erasureDocument.parse(JSON.parse(erased.out))).toMatchObject({ erasedInCrm: true, months: null })
  const again = await sync('erase', 'k-2', '--crm-url', crm.url)
  expect(again.out).toContain('The CRM has no such contact')
  expect((await sync('why', 'k-2')).out).toContain('was erased')
  const plan = await sync('plan', '--members', 'members.csv')
  expect(plan.out).toContain('1 left out: erased')
  expect(JSON.parse((await write('apply', '--json')).out)).toMatchObject({ applied: 0, requests: 0 })
})

it.each([['dead-letters'], ['why', 'k-1'], ['verify']])(
  'makes no journal to answer %s from a name that is wrong',
  async (command, ...argv) => {
    const url = command === 'verify' ? ['--crm-url', crm.url] : []
    const result = await sync(command, ...argv, ...url)
    expect(result).toMatchObject({ code: 2, out: '' })
    expect(result.err).toMatch(/^clientele: Journal j\.db does not exist.*\[SOURCE_NOT_FOUND\]\n$/m)
    expect(await readdir(folder)).toEqual([])
  },
)

it('shows the token nowhere: not on the terminal, not with --verbose, not in any file', async () => {
  await members('k-1')
  const canary = 'canary-9f31-token'
  const wrong = await clientele(
    folder,
    ['sync', 'apply', '--members', 'members.csv', '--crm-url', crm.url, '--yes', '--verbose'],
    { CLIENTELE_CRM_TOKEN: canary },
  )
  expect(wrong.code).toBe(2)
  expect(wrong.err).toContain('WRONG_TOKEN')
  const right = await write('apply', '--verbose', '--issue', '2018-07')
  expect(right.code).toBe(0)
  expect(`${wrong.out}${wrong.err}`).not.toContain(canary)
  expect(`${right.out}${right.err}`).not.toContain('secret')
  for (const name of await readdir(folder)) {
    const bytes = await readFile(join(folder, name), 'latin1')
    expect(bytes, name).not.toMatch(/canary-9f31|secret/)
  }
})

it.each(['0', '-1', 'soon', '1e9'])('refuses the deadline %s', async (minutes) => {
  await members('a')
  const result = await write('apply', `--deadline=${minutes}`)
  expect(result).toMatchObject({ code: 2, out: '' })
  expect(result.err).toMatch(/\[OPTION_INVALID\]\n$/)
})

it('keeps to 80 columns, whatever a shop calls its customers', async () => {
  const many = Array.from({ length: 300 }, (_, customer) => `k-${customer}`)
  const widest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length))
  await members(...many, 'c'.repeat(300), '"a\nb"')
  const plan = (await sync('plan', '--members', 'members.csv')).out
  expect(plan.replaceAll(/\s+/g, ' ')).toContain(`such as a b, ${'c'.repeat(40)}…`)
  await write('apply')
  await members('k-3')
  const stopped = await write('apply')
  expect(stopped).toMatchObject({ code: 3 })
  const erased = await sync('erase', 'k-3', '--crm-url', crm.url)
  for (const text of [plan, stopped.out, erased.out]) expect(widest(text)).toBeLessThanOrEqual(80)
})
