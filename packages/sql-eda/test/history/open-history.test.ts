import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { inspect } from 'node:util'
import { describe, expect, it, onTestFinished } from 'vitest'
import { connectSqlite, type SqliteDriver } from '../../src/connect-sqlite.ts'
import type { Membership, MonthRecord } from '../../src/history/month-record.ts'
import { openHistory } from '../../src/history/open-history.ts'
import { importedShop } from '../support/small-shop.ts'
import { tempFolder } from '../support/temp-folder.ts'

const drivers: SqliteDriver[] = ['sqlite3', 'better-sqlite3']

const ana: Membership = {
  customerId: 'ana',
  population: 'loyal',
  segmentId: 'loyal-1',
  recencyDays: 30,
  frequency: 2,
  monetary: 130.2,
  distance: 0.25,
  margin: 1.5,
}
const bo: Membership = { ...ana, customerId: 'bo', distance: 0, margin: Number.POSITIVE_INFINITY }

const july: MonthRecord = {
  month: '2018-07',
  asOf: '2018-08-01T00:00:00',
  modelId: 'm-1',
  fingerprint: 'f-1',
  ranAt: null,
  model: { schemaVersion: 1, populations: [{ k: 3, means: [0.1, -2] }] },
  memberships: [bo, ana],
  segments: [{ id: 'loyal-1', population: 'loyal', name: 'Champions', since: '2018-05' }],
  playbook: { schemaVersion: 1, title: 'é "ü" 👍' },
}

async function history(file?: string) {
  const path = file ?? join(await tempFolder(), 'clientele.db')
  const opened = await openHistory(path)
  onTestFinished(() => opened.close())
  return { opened, path }
}

/** Every row of every table of the history. */
async function contents(path: string): Promise<unknown> {
  const knex = await connectSqlite({ file: path, readOnly: true })
  const tables = ['runs', 'segments', 'memberships']
  const rows = await Promise.all(tables.map((table) => knex(table)))
  await knex.destroy()
  return rows
}

describe('openHistory', () => {
  it('gives back what a month left', async () => {
    const { opened } = await history()
    await opened.recordMonth(july)
    expect(await opened.runs()).toEqual([
      {
        month: '2018-07',
        asOf: '2018-08-01T00:00:00',
        modelId: 'm-1',
        fingerprint: 'f-1',
        customers: 2,
        ranAt: null,
      },
    ])
    expect(await opened.model('2018-07')).toEqual(july.model)
    expect(await opened.playbook('2018-07')).toEqual(july.playbook)
    expect(await opened.segments('2018-07')).toEqual(july.segments)
    expect(await opened.memberships('2018-07')).toEqual([ana, bo])
  })

  it('works with the second SQLite driver as with the first', async () => {
    const opened = await openHistory(join(await tempFolder(), 'clientele.db'), { driver: 'better-sqlite3' })
    onTestFinished(() => opened.close())
    await opened.recordMonth(july)
    await opened.recordMonth(july)
    expect(await opened.memberships('2018-07')).toEqual([ana, bo])
    expect(await opened.playbook('2018-07')).toEqual(july.playbook)
  })

  it('changes nothing when a month is recorded twice, and replaces it when it differs', async () => {
    const { opened, path } = await history()
    await opened.recordMonth(july)
    const before = await contents(path)
    await opened.recordMonth(july)
    expect(await contents(path)).toEqual(before)
    await opened.recordMonth({ ...july, modelId: 'm-2', memberships: [ana] })
    expect(await opened.runs()).toMatchObject([{ modelId: 'm-2', customers: 1 }])
    expect(await opened.memberships('2018-07')).toEqual([ana])
  })

  it('knows the month before, across gaps and years', async () => {
    const { opened } = await history()
    for (const month of ['2018-03', '2017-12', '2018-07']) await opened.recordMonth({ ...july, month })
    expect((await opened.runs()).map(({ month }) => month)).toEqual(['2017-12', '2018-03', '2018-07'])
    expect(await opened.previousMonth('2018-07')).toBe('2018-03')
    expect(await opened.previousMonth('2018-01')).toBe('2017-12')
    expect(await opened.previousMonth('2017-12')).toBeNull()
  })

  it('is still there after closing', async () => {
    const { opened, path } = await history()
    await opened.recordMonth(july)
    const again = await history(path)
    expect(await again.opened.memberships('2018-07')).toHaveLength(2)
  })

  it('says which months there are when asked for another', async () => {
    const { opened } = await history()
    await expect(opened.model('2018-07')).rejects.toMatchObject({ message: expect.stringContaining('none') })
    await opened.recordMonth(july)
    await expect(opened.playbook('2018-08')).rejects.toMatchObject({
      code: 'HISTORY',
      message: 'There is no run of 2018-08 in the history; recorded: 2018-07.',
    })
  })

  it.each<[string, Partial<MonthRecord>]>([
    ['a month that is none', { month: '2018-13' }],
    ['an as-of moment that is none', { asOf: '2018-08-01' }],
    ['a customer twice', { memberships: [ana, bo, ana] }],
    ['an unknown segment', { memberships: [{ ...ana, segmentId: 'loyal-9' }] }],
    ['a number that is none', { memberships: [{ ...ana, monetary: Number.NaN }] }],
    ['a segment twice', { segments: [...july.segments, ...july.segments] }],
    ['a model that is no value', { model: undefined }],
  ])('refuses %s and keeps the month as it was', async (_, change) => {
    const { opened, path } = await history()
    await opened.recordMonth(july)
    const before = await contents(path)
    const failure = await opened.recordMonth({ ...july, ...change }).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: expect.stringMatching(/^(HISTORY|BAD_AS_OF)$/) })
    expect((failure as Error).message).not.toContain('ana')
    expect(await contents(path)).toEqual(before)
  })

  it.each(drivers)('shows no customer when the database refuses (%s)', async (driver) => {
    const path = join(await tempFolder(), 'clientele.db')
    const opened = await openHistory(path, { driver })
    onTestFinished(() => opened.close())
    const knex = await connectSqlite({ file: path })
    await knex.raw(`create trigger refuse before insert on memberships
        begin select raise(abort, 'no more of them'); end`)
    await knex.destroy()
    const failure = await opened.recordMonth(july).catch((error: unknown) => error)
    expect(failure).toMatchObject({
      name: 'SqlEdaError',
      code: 'DATABASE',
      driverCode: expect.stringMatching(/^SQLITE_CONSTRAINT/),
    })
    expect(inspect(failure, { depth: 9, showHidden: true })).not.toMatch(/ana|insert into|json_each/)
    expect(await opened.runs()).toEqual([])
  })

  it('refuses a file that is something else and leaves it alone', async () => {
    const path = join(await tempFolder(), 'letter.txt')
    await writeFile(path, 'Dear Sir or Madam, this is a letter and no database at all.')
    await expect(openHistory(path)).rejects.toMatchObject({ code: 'HISTORY' })
    expect(await readFile(path, 'utf8')).toContain('Dear Sir')
  })

  it('refuses the databases of others and leaves every byte of them', async () => {
    const { db } = await importedShop()
    const other = join(await tempFolder(), 'other.db')
    const knex = await connectSqlite({ file: other })
    await knex.raw('create table runs (month text primary key)')
    await knex.destroy()
    for (const [path, message] of [
      [db, /is a shop database: name another file/],
      [other, /is a database of something else, and nothing was written/],
    ] as const) {
      const before = await readFile(path)
      await expect(openHistory(path)).rejects.toMatchObject({
        code: 'HISTORY',
        message: expect.stringMatching(message),
      })
      expect(await readFile(path)).toEqual(before)
    }
  })

  it.each(drivers)('opens a new file any number of times at once (%s)', async (driver) => {
    for (let round = 0; round < 3; round += 1) {
      const path = join(await tempFolder(), 'clientele.db')
      const opened = await Promise.all([1, 2, 3, 4].map(() => openHistory(path, { driver })))
      await Promise.all(opened.map((one, index) => one.recordMonth({ ...july, month: `2018-0${index + 1}` })))
      expect((await opened[0]?.runs())?.map(({ month }) => month)).toEqual([
        '2018-01',
        '2018-02',
        '2018-03',
        '2018-04',
      ])
      await Promise.all(opened.map((one) => one.close()))
    }
  })

  it('says that another run is at work', async () => {
    const { opened, path } = await history()
    const other = await connectSqlite({ file: path })
    onTestFinished(() => other.destroy())
    await other.raw('begin exclusive')
    const busy = {
      code: 'HISTORY',
      message: `Another run is using ${path}: start this one again when that has ended.`,
    }
    await Promise.all([
      expect(opened.recordMonth(july)).rejects.toMatchObject(busy),
      expect(openHistory(path)).rejects.toMatchObject(busy),
    ])
    await other.raw('commit')
    await opened.recordMonth(july)
    expect(await opened.runs()).toHaveLength(1)
  })

  it('waits for one who reads', async () => {
    const { opened, path } = await history()
    const other = await connectSqlite({ file: path })
    onTestFinished(() => other.destroy())
    await other.raw('begin')
    await other.raw('select * from runs')
    const recorded = opened.recordMonth(july)
    await setTimeout(600)
    await other.raw('commit')
    await recorded
    expect(await opened.runs()).toHaveLength(1)
  })

  it('takes an empty file', async () => {
    const path = join(await tempFolder(), 'clientele.db')
    await writeFile(path, '')
    const { opened } = await history(path)
    expect(await opened.runs()).toEqual([])
  })

  it('is the same file, byte for byte, whenever it is made', async () => {
    const [one, other] = [await history(), await history()]
    expect(await readFile(one.path)).toEqual(await readFile(other.path))
  })

  it('refuses a path where nothing can be', async () => {
    await expect(openHistory(join(await tempFolder(), 'no', 'clientele.db'))).rejects.toMatchObject({
      code: 'HISTORY',
      driverCode: 'SQLITE_CANTOPEN',
    })
  })

  it('refuses a history from a later version', async () => {
    const { path } = await history()
    const knex = await connectSqlite({ file: path })
    await knex.raw('pragma user_version = 9')
    await knex.destroy()
    await expect(openHistory(path)).rejects.toMatchObject({
      code: 'HISTORY',
      message: expect.stringContaining('later version'),
    })
  })
})
