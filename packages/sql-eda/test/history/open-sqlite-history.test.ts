import { copyFile, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { inspect } from 'node:util'
import { describe, expect, it, onTestFinished } from 'vitest'
import { connectSqlite, type SqliteDriver } from '../../src/connect/connect-sqlite.ts'
import { openHistory } from '../../src/history/open-history.ts'
import { ana, bo, july, quiet } from '../support/history.ts'
import { importedShop } from '../support/small-shop.ts'
import { tempFolder } from '../support/temp-folder.ts'

const drivers: SqliteDriver[] = ['sqlite3', 'better-sqlite3']

async function history(file?: string) {
  const path = file ?? join(await tempFolder(), 'clientele.db')
  const opened = await openHistory({ file: path })
  onTestFinished(() => opened.close())
  return { opened, path }
}

/** What the file calls itself and the statements of its tables. */
async function tablesOf(file: string): Promise<unknown> {
  const knex = await connectSqlite({ file })
  const version = await knex.raw('pragma user_version')
  const tables = await knex('sqlite_master').select('name', 'sql').orderBy('name')
  await knex.destroy()
  return { version, tables }
}

/** Pages that hold nothing any more. */
async function freePages(file: string): Promise<number> {
  const knex = await connectSqlite({ file })
  const [{ freelist_count: pages }] = await knex.raw('pragma freelist_count')
  await knex.destroy()
  return pages
}

describe('a history in SQLite', () => {
  it.each(drivers)('shows no customer when the database refuses (%s)', async (driver) => {
    const path = join(await tempFolder(), 'clientele.db')
    const opened = await openHistory({ file: path, driver })
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
    await expect(openHistory({ file: path })).rejects.toMatchObject({ code: 'HISTORY' })
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
      await expect(openHistory({ file: path })).rejects.toMatchObject({
        code: 'HISTORY',
        message: expect.stringMatching(message),
      })
      expect(await readFile(path)).toEqual(before)
    }
  })

  it.each(drivers)('opens a new file any number of times at once (%s)', async (driver) => {
    for (let round = 0; round < 3; round += 1) {
      const path = join(await tempFolder(), 'clientele.db')
      const opened = await Promise.all([1, 2, 3, 4].map(() => openHistory({ file: path, driver })))
      await Promise.all(
        opened.map((one, index) => one.recordMonth({ ...quiet, month: `2018-0${index + 1}` })),
      )
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
      expect(openHistory({ file: path })).rejects.toMatchObject(busy),
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
    await expect(openHistory({ file: join(await tempFolder(), 'no', 'clientele.db') })).rejects.toMatchObject(
      {
        code: 'HISTORY',
        driverCode: 'SQLITE_CANTOPEN',
      },
    )
  })

  it.each(drivers)(
    'brings a file of the first version up to date and keeps what it holds (%s)',
    async (driver) => {
      const file = join(await tempFolder(), 'clientele.db')
      await copyFile(join(import.meta.dirname, '../fixtures/history-v1.sqlite'), file)
      const opened = await openHistory({ file, driver })
      onTestFinished(() => opened.close())
      expect((await opened.runs()).map(({ month, modelId }) => [month, modelId])).toEqual([
        ['2018-06', 'm-0'],
        ['2018-07', 'm-1'],
      ])
      expect(await opened.memberships('2018-06')).toEqual([ana, bo])
      expect(await opened.segments('2018-07')).toEqual(july.segments)
      expect(await opened.playbook('2018-07')).toEqual(july.playbook)
      expect(await opened.changes()).toEqual([])
      expect(await freePages(file)).toBe(0)
      await opened.recordMonth(july)
      expect(await opened.changes()).toEqual(july.changes)
      const fresh = await history()
      expect(await tablesOf(file)).toEqual(await tablesOf(fresh.path))
    },
  )

  it('takes a third of the room for a customer in a further month', async () => {
    const { opened, path } = await history()
    const memberships = Array.from({ length: 5000 }, (_, row) => ({
      ...ana,
      customerId: `customer ${row}`.padStart(32, '0'),
      monetary: 100 + row / 7,
      distance: Math.PI * row,
      margin: Math.E * row,
    }))
    await opened.recordMonth({ ...quiet, month: '2018-05', memberships })
    const { size } = await stat(path)
    await opened.recordMonth({ ...quiet, month: '2018-06', memberships })
    expect(((await stat(path)).size - size) / memberships.length).toBeLessThan(55)
  })

  it('refuses a history from a later version', async () => {
    const { path } = await history()
    const knex = await connectSqlite({ file: path })
    await knex.raw('pragma user_version = 9')
    await knex.destroy()
    await expect(openHistory({ file: path })).rejects.toMatchObject({
      code: 'HISTORY',
      message: expect.stringContaining('later version'),
    })
  })
})
