import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Knex } from 'knex'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { connectSqlite } from '../../src/connect/connect-sqlite.ts'
import type { History } from '../../src/history/history.ts'
import type { MonthRecord } from '../../src/history/month-record.ts'
import { type HistoryPlace, openHistory } from '../../src/history/open-history.ts'
import { type DatabaseServer, serverMissing, startServer } from '../support/database-server.ts'
import { ana, bo, july, quiet } from '../support/history.ts'
import { tempFolder } from '../support/temp-folder.ts'

/** A database in which a history can be made, told what only its own software can tell. */
interface Ground {
  readonly place: HistoryPlace
  /** The database, past the history. */
  connect(): Promise<Knex>
  /** Whether somebody is writing now. */
  writing(): Promise<boolean>
}

async function sqliteGround(driver: 'sqlite3' | 'better-sqlite3'): Promise<Ground> {
  const file = join(await tempFolder(), 'clientele.db')
  return {
    place: { file, driver },
    connect: () => connectSqlite({ file }),
    writing: async () => existsSync(`${file}-journal`),
  }
}

let server: DatabaseServer | undefined
let databases = 0

async function postgresqlGround(): Promise<Ground> {
  if (server === undefined) throw new Error('the server is not started yet')
  const { connect, url } = server
  const name = `history${databases++}`
  const admin = connect('shop')
  await admin.raw('create database ??', [name])
  await admin.destroy()
  const open = async (): Promise<Knex> => {
    const knex = connect(name)
    await knex.raw('set search_path = clientele')
    return knex
  }
  return {
    place: { url: url(name) },
    connect: open,
    writing: async () => {
      const knex = await open()
      const { rows } = await knex.raw(
        "select 1 from pg_locks where mode = 'ExclusiveLock' and locktype = 'relation'",
      )
      await knex.destroy()
      return rows.length > 0
    },
  }
}

const missing = serverMissing('postgresql')
beforeAll(async () => {
  if (missing === null) server = await startServer('postgresql')
}, 60_000)
afterAll(() => server?.stop())

const grounds: readonly (readonly [string, () => Promise<Ground>])[] = [
  ['sqlite3', () => sqliteGround('sqlite3')],
  ['better-sqlite3', () => sqliteGround('better-sqlite3')],
  [missing === null ? 'postgresql' : `postgresql (${missing})`, postgresqlGround],
]

async function opened(place: HistoryPlace): Promise<History> {
  const history = await openHistory(place)
  onTestFinished(() => history.close())
  return history
}

/** Every row of every table. */
async function contents(ground: Ground): Promise<unknown> {
  const knex = await ground.connect()
  const rows: string[] = []
  for (const table of ['runs', 'segments', 'customers', 'memberships', 'segment_changes'])
    rows.push(...(await knex(table)).map((row) => `${table} ${JSON.stringify(row)}`))
  await knex.destroy()
  return rows.sort()
}

describe.each(grounds)('a history in %s', (name, makeGround) => {
  const test = it.skipIf(name.startsWith('postgresql ('))

  test('gives back what a month left', async () => {
    const { place } = await makeGround()
    const history = await opened(place)
    await history.recordMonth(july)
    expect(await history.runs()).toEqual([
      {
        month: '2018-07',
        asOf: '2018-08-01T00:00:00',
        modelId: 'm-1',
        fingerprint: 'f-1',
        customers: 2,
        ranAt: null,
      },
    ])
    expect(await history.model('2018-07')).toEqual(july.model)
    expect(await history.playbook('2018-07')).toEqual(july.playbook)
    expect(await history.segments('2018-07')).toEqual(july.segments)
    expect(await history.memberships('2018-07')).toEqual([ana, bo])
    expect(await history.changes()).toEqual(july.changes)
    expect(await (await opened(place)).memberships('2018-07')).toHaveLength(2)
  })

  test('forgets a customer in every month, and nothing else', async () => {
    const ground = await makeGround()
    const history = await opened(ground.place)
    await history.recordMonth(july)
    await history.recordMonth({ ...quiet, month: '2018-08', asOf: '2018-09-01T00:00:00' })
    expect(await history.forgetCustomer('nobody')).toBe(0)
    expect(await history.forgetCustomer('ana')).toBe(2)
    expect(await history.forgetCustomer('ana')).toBe(0)
    for (const month of ['2018-07', '2018-08']) expect(await history.memberships(month)).toEqual([bo])
    expect((await history.runs()).map(({ customers }) => customers)).toEqual([2, 2])
    if ('file' in ground.place) expect(readFileSync(ground.place.file).includes('ana')).toBe(false)
  })

  test('keeps every bit of a number and every sign of a name', async () => {
    const history = await opened((await makeGround()).place)
    const ids = ['B', 'a', 'a ', '"quoted\\', "it's ?", 'é', '\ufffd', '\u{1d11e}']
    const memberships = ids.map((customerId, row) => ({
      ...ana,
      customerId,
      monetary: -0.1 * 3 ** row,
      distance: 5e-324 * 2 ** (row * 100),
      margin: Math.PI / 10 ** row,
    }))
    await history.recordMonth({ ...july, memberships: memberships.toReversed() })
    const read = await history.memberships('2018-07')
    const byCodePoint = memberships.toSorted((a, b) =>
      Buffer.compare(Buffer.from(a.customerId), Buffer.from(b.customerId)),
    )
    expect(read).toEqual(byCodePoint)
  })

  test('changes nothing when a month is recorded twice, and replaces it when it differs', async () => {
    const ground = await makeGround()
    const history = await opened(ground.place)
    await history.recordMonth(july)
    const before = await contents(ground)
    await history.recordMonth(july)
    expect(await contents(ground)).toEqual(before)
    await history.recordMonth({ ...july, modelId: 'm-2', memberships: [ana] })
    expect(await history.runs()).toMatchObject([{ modelId: 'm-2', customers: 1 }])
    expect(await history.memberships('2018-07')).toEqual([ana])
    expect(await contents(ground)).not.toContainEqual(expect.stringContaining('"bo"'))
  })

  test('knows the month before, across gaps and years', async () => {
    const history = await opened((await makeGround()).place)
    for (const month of ['2018-03', '2017-12', '2018-07']) await history.recordMonth({ ...quiet, month })
    expect((await history.runs()).map(({ month }) => month)).toEqual(['2017-12', '2018-03', '2018-07'])
    expect(await history.previousMonth('2018-07')).toBe('2018-03')
    expect(await history.previousMonth('2018-01')).toBe('2017-12')
    expect(await history.previousMonth('2017-12')).toBeNull()
  })

  test('tells what changed in a month once, by its own run where there is one', async () => {
    const history = await opened((await makeGround()).place)
    const [merge] = july.changes
    if (merge === undefined) throw new Error('a change expected')
    const change = (month: string, reason: string) => ({ ...merge, month, reason })
    const record = (month: string, ...changes: MonthRecord['changes'][number][]) =>
      history.recordMonth({ ...july, month, changes })
    await record('2018-07', change('2018-06', 'july'), change('2018-07', 'july'))
    await record('2018-08', change('2018-07', 'august'), change('2018-08', 'august'))
    const told = async () => (await history.changes()).map(({ month, reason }) => `${month} ${reason}`)
    expect(await told()).toEqual(['2018-06 july', '2018-07 july', '2018-08 august'])
    await record('2018-06', change('2018-06', 'june'))
    expect(await told()).toEqual(['2018-06 june', '2018-07 july', '2018-08 august'])
    await record('2018-06')
    expect(await told()).toEqual(['2018-07 july', '2018-08 august'])
  })

  test('knows the life of every segment, in whatever order the months were run', async () => {
    const history = await opened((await makeGround()).place)
    const segment = (id: string, name: string, since: string) => ({ id, name, since, population: 'loyal' })
    const record = (month: string, ...segments: MonthRecord['segments'][number][]) =>
      history.recordMonth({ ...quiet, month, memberships: [], segments })
    await record('2018-07', segment('a', 'Champions', '2018-06'), segment('B', 'Others', '2018-07'))
    await record('2018-09', segment('a', 'Big spenders', '2018-06'))
    await record('2018-05', segment('a', 'Recent', '2018-05'))
    expect(await history.segmentLives()).toEqual([
      { id: 'B', population: 'loyal', name: 'Others', since: '2018-07', lastSeen: '2018-07' },
      { id: 'a', population: 'loyal', name: 'Big spenders', since: '2018-05', lastSeen: '2018-09' },
    ])
    expect(await history.idsTakenBefore('2018-07')).toEqual(['a'])
    expect(await history.idsTakenBefore('2018-09')).toEqual(['B', 'a'])
    const [merge] = july.changes
    if (merge === undefined) throw new Error('a change expected')
    const dead = { ...merge, month: '2018-08', from: ['a', 'dead'] }
    await history.recordMonth({ ...quiet, month: '2018-08', changes: [dead] })
    expect(await history.idsTakenBefore('2018-09')).toEqual(['B', 'a', 'dead', 'loyal-1'])
    expect(await history.idsTakenBefore('2018-08')).toEqual(['B', 'a'])
  })

  test('keeps a month without customers', async () => {
    const history = await opened((await makeGround()).place)
    await history.recordMonth({ ...july, memberships: [], segments: [], changes: [] })
    expect(await history.changes()).toEqual([])
    expect(await history.memberships('2018-07')).toEqual([])
    expect(await history.segments('2018-07')).toEqual([])
  })

  test('says which months there are when asked for another', async () => {
    const history = await opened((await makeGround()).place)
    await expect(history.model('2018-07')).rejects.toMatchObject({ message: expect.stringContaining('none') })
    await history.recordMonth(july)
    await expect(history.playbook('2018-08')).rejects.toMatchObject({
      code: 'HISTORY',
      message: 'There is no run of 2018-08 in the history; recorded: 2018-07.',
    })
  })

  test.each<[string, Partial<MonthRecord>]>([
    ['a month that is none', { month: '2018-13' }],
    ['an as-of moment that is none', { asOf: '2018-08-01' }],
    ['a customer twice', { memberships: [ana, bo, ana] }],
    ['an unknown segment', { memberships: [{ ...ana, segmentId: 'loyal-9' }] }],
    ['a customer outside the population', { memberships: [{ ...ana, population: 'new' }] }],
    ['a number that is none', { memberships: [{ ...ana, monetary: Number.NaN }] }],
    ['a segment twice', { segments: [...july.segments, ...july.segments] }],
    ['a model that is no value', { model: undefined }],
    [
      'a change of a later month',
      { changes: july.changes.map((change) => ({ ...change, month: '2018-08' })) },
    ],
    ['an overlap that is none', { changes: july.changes.map((change) => ({ ...change, overlap: 1.5 })) }],
  ])('refuses %s and keeps the month as it was', async (_, change) => {
    const ground = await makeGround()
    const history = await opened(ground.place)
    await history.recordMonth(july)
    const before = await contents(ground)
    const failure = await history.recordMonth({ ...july, ...change }).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: expect.stringMatching(/^(HISTORY|BAD_AS_OF)$/) })
    expect((failure as Error).message).not.toContain('ana')
    expect(await contents(ground)).toEqual(before)
  })

  test('lets several write at once, one after the other', { timeout: 30_000 }, async () => {
    const { place } = await makeGround()
    const histories = await Promise.all([1, 2, 3, 4].map(() => opened(place)))
    const months = ['2018-01', '2018-02', '2018-03', '2018-04']
    await Promise.all(
      histories.map((one, index) => one.recordMonth({ ...quiet, month: months[index] ?? '' })),
    )
    await Promise.all(histories.map((one, index) => one.recordMonth({ ...july, modelId: `m-${index}` })))
    const [run, ...others] = (await histories[0]?.runs())?.toReversed() ?? []
    expect(others.map(({ month }) => month)).toEqual(months.toReversed())
    expect(run).toMatchObject({ month: '2018-07', modelId: expect.stringMatching(/^m-[0-3]$/), customers: 2 })
  })

  test('keeps whole months when a run is killed while it writes', { timeout: 60_000 }, async () => {
    const ground = await makeGround()
    const history = await opened(ground.place)
    await history.recordMonth(july)
    const script = join(import.meta.dirname, '../support/record-months.ts')
    const run = spawn(process.execPath, [script, JSON.stringify(ground.place)], { stdio: 'inherit' })
    while (!(await ground.writing()) && run.exitCode === null) await setTimeout(5)
    run.kill('SIGKILL')
    const [, signal] = await once(run, 'exit')
    expect(signal).toBe('SIGKILL')
    const [first, second] = await history.runs()
    expect(first).toMatchObject({ month: '2018-07', customers: 2 })
    expect(await history.memberships('2018-07')).toEqual([ana, bo])
    if (second !== undefined) expect(await history.memberships('2018-08')).toHaveLength(30_000)
    await history.recordMonth({ ...quiet, month: '2018-08' })
    expect(await history.memberships('2018-08')).toEqual([ana, bo])
  })
})
