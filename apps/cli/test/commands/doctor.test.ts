import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openJournal } from '@clientele/crm-sync'
import { importShop, openHistory } from '@clientele/sql-eda'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { doctorDocument } from '../../src/documents/doctor-document.ts'
import { main } from '../../src/main.ts'
import { memoryTerminal } from '../support/memory-terminal.ts'
import { withSyntheticShop } from '../support/synthetic-shop.ts'

let cwd = ''
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'clientele-doctor-'))
})
afterEach(() => rm(cwd, { recursive: true, force: true }))

async function history(state?: string) {
  await writeFile(join(cwd, 'clientele.config.json'), JSON.stringify(state === undefined ? {} : { state }))
  const terminal = memoryTerminal(cwd)
  await main(['doctor', '--json'], terminal)
  const { checks } = doctorDocument.parse(JSON.parse(terminal.output.out))
  return checks.find(({ id }) => id === 'history')
}

describe('doctor reads the actions and contacts files', () => {
  async function actions(config: object, files: Record<string, string>) {
    await writeFile(join(cwd, 'clientele.config.json'), JSON.stringify(config))
    for (const [file, text] of Object.entries(files)) await writeFile(join(cwd, file), text)
    const terminal = memoryTerminal(cwd)
    await main(['doctor', '--json'], terminal)
    const { checks } = doctorDocument.parse(JSON.parse(terminal.output.out))
    return checks.find(({ id }) => id === 'actions')
  }
  const both = { actions: 'a.yaml', contacts: 'c.csv' }

  it.each([
    [{}, {}, 'ok', 'none configured'],
    [
      both,
      { 'a.yaml': 'actions: [{ use: suppression, off: true }]', 'c.csv': 'customer_id,consent_email\n' },
      'ok',
      '1 action, consent to email',
    ],
    [{ actions: 'a.yaml' }, { 'a.yaml': 'fee: 1' }, 'problem', 'line 1'],
    [{ contacts: 'c.csv' }, {}, 'problem', 'cannot be read'],
  ])('%j', async (config, files, state, finding) => {
    expect(await actions(config, files)).toMatchObject({ state, finding: expect.stringContaining(finding) })
  })
})

describe('doctor asks the history', () => {
  it('and makes none where there is none', async () => {
    expect(await history()).toMatchObject({ state: 'ok', finding: 'none yet: the first run makes it' })
    expect(await history()).toMatchObject({ state: 'ok', finding: 'none yet: the first run makes it' })
  })

  it('and counts its months', async () => {
    await (await openHistory({ file: join(cwd, 'clientele.db') })).close()
    expect(await history()).toMatchObject({ state: 'ok', finding: '0 months remembered' })
  })

  it('and says what is wrong with it', async () => {
    await writeFile(join(cwd, 'notes.txt'), 'no database')
    expect(await history('notes.txt')).toMatchObject({ state: 'problem' })
    expect(await history('postgresql://clientele:secret@127.0.0.1:1/state')).toMatchObject({
      state: 'problem',
      finding: expect.not.stringContaining('secret'),
    })
  })
})

describe('doctor looks at the shop', () => {
  const shop = withSyntheticShop(120)

  async function check(id: string, config: object, flags: readonly string[] = []) {
    await writeFile(join(cwd, 'clientele.config.json'), JSON.stringify(config))
    const terminal = memoryTerminal(cwd)
    await main(['doctor', '--source', join(shop.path, 'shop.db'), '--json', ...flags], terminal)
    const { checks } = doctorDocument.parse(JSON.parse(terminal.output.out))
    return checks.find((one) => one.id === id)
  }

  it.each([
    ['configuration', {}, 'ok', 'clientele.config.json'],
    ['shop database', {}, 'ok', 'sales, 20'],
    [
      'shop database',
      { sales: { statuses: ['sold'] } },
      'problem',
      'no order counts as a sale; statuses that count: sold; orders have: delivered, ',
    ],
    ['shop', { shop: { name: 'Loja', currency: 'BRL' } }, 'ok', 'Loja, BRL'],
    ['shop', { shop: { currency: 'XXX' } }, 'warning', 'no currency'],
    ['customers', { k: { new: 20, loyal: 1 } }, 'warning', 'few for new'],
    ['customers', { k: { new: 1, loyal: 1 } }, 'ok', '1 segment'],
    ['amounts', {}, 'ok', 'by payments'],
    ['dates', {}, 'ok', 'no order is dated far'],
    ['months', {}, 'ok', 'is the last whole one'],
    ['Node', {}, 'ok', '2'],
    ['questions', { questions: 'none' }, 'problem', 'none'],
    ['brand', { brand: { logo: 'logo.png' } }, 'problem', 'cannot be read'],
    ['brand', { brand: { color: '#123456' } }, 'ok', '#123456'],
    ['output', {}, 'ok', 'can be written'],
    ['output', { output: 'clientele.config.json/books' }, 'problem', 'cannot be written (ENOTDIR)'],
    ['journal', {}, 'ok', 'none yet'],
    ['journal', { crm: { journal: 'clientele.config.json' } }, 'problem', ''],
    ['CRM', {}, 'ok', 'none configured'],
    ['CRM', { crm: { url: 'http://127.0.0.1:9' } }, 'problem', 'no CRM token'],
  ])('%s: %j', async (id, config, state, finding) => {
    const found = await check(id, config)
    expect(found).toMatchObject({ state, finding: expect.stringContaining(finding) })
    expect(found?.cure === null).toBe(state === 'ok')
  })

  it.each([
    ['1999-01', 'problem', 'lies before the first sale'],
    ['2999-01', 'problem', 'lies after the last sale'],
  ])('says that %s cannot be run', async (month, state, finding) => {
    expect(await check('months', {}, ['--month', month])).toMatchObject({
      state,
      finding: expect.stringContaining(finding),
    })
  })

  it('says so when there is none', async () => {
    expect(await check('shop database', {}, ['--source', 'nowhere.db'])).toMatchObject({
      state: 'problem',
      cure: expect.stringContaining('clientele import'),
    })
  })

  it('looks at the machine although the configuration is broken', async () => {
    const found = await check('configuration', { souce: 'shop.db' })
    expect(found).toMatchObject({
      state: 'problem',
      finding: expect.stringContaining('near ones are source'),
    })
    expect(await check('SQLite', { souce: 'shop.db' })).toMatchObject({ state: 'ok' })
    expect(await check('shop database', { souce: 'shop.db' })).toBeUndefined()
  })

  it('tells a history of another shop', async () => {
    const record = {
      month: '2018-01',
      asOf: '2018-02-01T00:00:00',
      modelId: 'm',
      fingerprint: 'f',
      ranAt: null,
    }
    const history = await openHistory({ file: join(cwd, 'clientele.db') })
    const playbook = { shop: { name: 'Loja' } }
    await history.recordMonth({ ...record, model: {}, memberships: [], segments: [], changes: [], playbook })
    await history.close()
    expect(await check('history', { shop: { name: 'Loja' } })).toMatchObject({
      state: 'ok',
      finding: '1 month remembered, the last 2018-01',
    })
    expect(await check('history', { shop: { name: 'Boutique' } })).toMatchObject({ state: 'warning' })
  })

  it('tells a journal with which a sync is writing', async () => {
    const journal = openJournal(join(cwd, 'clientele-crm.db'))
    const release = journal.lock()
    try {
      expect(await check('journal', {})).toMatchObject({
        state: 'warning',
        finding: 'a sync is writing with it',
      })
    } finally {
      release()
      journal.close()
    }
    expect(await check('journal', {})).toMatchObject({ state: 'ok', finding: 'nothing written yet' })
  })
})

describe('doctor looks at what orders say of themselves', () => {
  async function checked(rows: readonly string[]) {
    await writeFile(join(cwd, 'sales.csv'), `customer,date,amount\n${rows.join('\n')}\n`)
    await importShop({ paths: [join(cwd, 'sales.csv')], db: join(cwd, 'shop.db') })
    const terminal = memoryTerminal(cwd)
    await main(['doctor', '--json', '--month', '2024-05'], terminal)
    const { checks } = doctorDocument.parse(JSON.parse(terminal.output.out))
    return (id: string) => checks.find((one) => one.id === id)
  }
  const days = Array.from({ length: 150 }, (_, day) => day)
  const dated = (day: number): string =>
    `2024-0${1 + Math.floor(day / 30)}-${String(1 + (day % 28)).padStart(2, '0')}`

  it('dates far off, amounts of nothing, a month that is not whole', async () => {
    const check = await checked([
      ...days.map((day) => `${day % 40},${dated(day)},${day % 10 === 0 ? 0 : 5}`),
      '7,2099-01-01,5',
    ])
    expect(check('dates')).toMatchObject({
      state: 'warning',
      finding: 'orders: 1 dated more than a year after 99% of the orders',
    })
    expect(check('amounts')).toMatchObject({
      state: 'warning',
      finding: expect.stringContaining('15 sales worth nothing or less'),
    })
    expect(check('months')).toMatchObject({ state: 'ok', finding: '2024-05 can be run' })
  })

  it('data that end long before the month that is to be run', async () => {
    const check = await checked(days.filter((day) => day < 100).map((day) => `${day % 40},${dated(day)},5`))
    expect(check('months')).toMatchObject({
      state: 'problem',
      finding: expect.stringContaining('2024-05 lies after the last sale (2024-04)'),
      cure: expect.stringContaining('2024-03'),
    })
  })

  it('a month in whose middle they end', async () => {
    const check = await checked(days.filter((day) => day < 135).map((day) => `${day % 40},${dated(day)},5`))
    expect(check('months')).toMatchObject({
      state: 'warning',
      finding: expect.stringContaining('2024-05 is not whole'),
    })
  })
})

describe('doctor --deep', () => {
  it('makes a PDF where there is a browser, and says what to do where there is none', async () => {
    const terminal = memoryTerminal(cwd)
    await main(['doctor', '--json', '--deep'], terminal)
    const { checks } = doctorDocument.parse(JSON.parse(terminal.output.out))
    const find = (id: string) => checks.find((one) => one.id === id)
    expect(find('PDF')).toMatchObject(
      find('browser')?.state === 'ok'
        ? { state: 'ok', finding: 'made, with its fonts inside' }
        : { state: 'problem', cure: expect.stringContaining('Chromium') },
    )
  }, 60_000)
})
