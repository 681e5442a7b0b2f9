import { readFile } from 'node:fs/promises'
import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { connectPostgresqlToWrite } from '../../src/connect/connect-postgresql.ts'
import { databaseAddress } from '../../src/connect/database-address.ts'
import { postgresqlHistoryVersions } from '../../src/history/history-versions.ts'
import { openHistory } from '../../src/history/open-history.ts'
import { preparePostgresqlHistory } from '../../src/history/prepare-postgresql-history.ts'
import { type DatabaseServer, serverMissing, startServer } from '../support/database-server.ts'
import { ana, bo, july } from '../support/history.ts'

const missing = serverMissing('postgresql')

describe.skipIf(missing !== null)(`a history in PostgreSQL${missing === null ? '' : ` (${missing})`}`, () => {
  let server: DatabaseServer
  let databases = 0
  beforeAll(async () => {
    server = await startServer('postgresql')
  }, 60_000)
  afterAll(() => server?.stop())

  /** An empty database and a connection to it. */
  async function database() {
    const name = `history${databases++}`
    const admin = server.connect('shop')
    await admin.raw('create database ??', [name])
    await admin.destroy()
    const knex = server.connect(name)
    onTestFinished(() => knex.destroy())
    return { knex, name, url: server.url(name) }
  }

  async function recorded(url: string) {
    const history = await openHistory({ url })
    onTestFinished(() => history.close())
    await history.recordMonth(july)
    return history
  }

  it('writes nothing outside its own schema', async () => {
    const { knex, url } = await database()
    await recorded(url)
    const { rows } = await knex.raw(`select n.nspname as schema, c.relname as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' and c.relkind = 'r' order by 1, 2`)
    expect(rows).toEqual(
      ['customers', 'history_version', 'memberships', 'runs', 'segment_changes', 'segments'].map((name) => ({
        schema: 'clientele',
        name,
      })),
    )
  })

  it('refuses a schema of somebody else and leaves it alone', async () => {
    const { knex, name, url } = await database()
    await knex.raw('create schema clientele')
    await knex.raw('create table clientele.runs (month text)')
    await expect(openHistory({ url })).rejects.toMatchObject({
      code: 'HISTORY',
      message: expect.stringMatching(
        new RegExp(
          `^The schema clientele of postgresql://owner@.*/${name} is of something else, and nothing was`,
        ),
      ),
    })
    const { rows } = await knex.raw("select count(*) as tables from pg_tables where schemaname = 'clientele'")
    expect(rows).toEqual([{ tables: '1' }])
  })

  it('refuses a history from a later version', async () => {
    const { knex, url } = await database()
    await recorded(url)
    await knex.raw('update clientele.history_version set version = 9')
    await expect(openHistory({ url })).rejects.toMatchObject({
      code: 'HISTORY',
      message: expect.stringMatching(
        /was written by a later version \(tables 9, this one knows 3\): update the program\.$/,
      ),
    })
  })

  it('brings a history of an earlier version up to date and keeps what it holds', async () => {
    const { url } = await database()
    const history = await recorded(url)
    const knex = await connectPostgresqlToWrite(databaseAddress(url), ['set search_path = clientele'])
    onTestFinished(() => knex.destroy())
    const later = [...postgresqlHistoryVersions, ['alter table runs add column note text']]
    await preparePostgresqlHistory(knex, 'the history', later)
    await preparePostgresqlHistory(knex, 'the history', later)
    expect(await knex('runs').select('month', 'note')).toEqual([{ month: '2018-07', note: null }])
    expect(await history.memberships('2018-07')).toHaveLength(2)
  })

  it('brings a schema of the first version up to date and keeps what it holds', async () => {
    const { knex, url } = await database()
    await knex.raw(await readFile(new URL('../fixtures/history-v1.postgresql.sql', import.meta.url), 'utf8'))
    const history = await openAgain(url)
    expect((await history.runs()).map(({ month, modelId }) => [month, modelId])).toEqual([
      ['2018-06', 'm-0'],
      ['2018-07', 'm-1'],
    ])
    expect(await history.memberships('2018-06')).toEqual([ana, bo])
    expect(await history.segments('2018-07')).toEqual(july.segments)
    expect(await history.playbook('2018-07')).toEqual({ schemaVersion: 1, title: 'é 👍' })
    expect(await history.changes()).toEqual([])
    await history.recordMonth(july)
    expect(await history.changes()).toEqual(july.changes)
  })

  it('needs no more than a schema that an owner made for its user', async () => {
    const { knex, name } = await database()
    const user = `clerk${databases}`
    await knex.raw(`create role ${user} login password 'secret'`)
    const url = server.url(name, `${user}:secret`)
    await expect(openHistory({ url })).rejects.toMatchObject({
      code: 'HISTORY',
      message: expect.stringContaining(`create schema clientele authorization`),
    })
    await knex.raw(`create schema clientele authorization ${user}`)
    expect(await (await recorded(url)).runs()).toHaveLength(1)
    expect(await (await openAgain(url)).runs()).toHaveLength(1)
  })

  async function openAgain(url: string) {
    const history = await openHistory({ url })
    onTestFinished(() => history.close())
    return history
  }

  it('says that another run is at work, and lets others read meanwhile', { timeout: 30_000 }, async () => {
    const { knex, url } = await database()
    const history = await recorded(url)
    const other = await knex.transaction()
    await other.raw('lock table clientele.runs in exclusive mode')
    await expect(history.recordMonth({ ...july, memberships: [ana] })).rejects.toMatchObject({
      code: 'HISTORY',
      message: expect.stringMatching(
        /^Another run is using postgresql:.*: start this one again when that has ended\.$/,
      ),
    })
    expect(await history.memberships('2018-07')).toHaveLength(2)
    await other.rollback()
    await history.recordMonth({ ...july, memberships: [ana] })
    expect(await history.memberships('2018-07')).toHaveLength(1)
  })

  it('shows no customer and no password when the database refuses', async () => {
    const { knex, url } = await database()
    const history = await recorded(url)
    await knex.raw(
      'alter table clientele.customers add constraint short check (length(customer_id) < 3) not valid',
    )
    const failures = [
      await history
        .recordMonth({ ...july, memberships: [{ ...ana, customerId: 'anastasia' }] })
        .catch((error: unknown) => error),
      await openHistory({ url: url.replace(/:[^:@]*@/, ':not-the-s3cret@') }).catch(
        (error: unknown) => error,
      ),
      await openHistory({ url: 'mysql://clerk:s3cret@localhost/shop' }).catch((error: unknown) => error),
      await openHistory({ url: 'oracle://clerk:s3cret@localhost/shop' }).catch((error: unknown) => error),
    ]
    expect(failures).toMatchObject([
      { code: 'DATABASE', driverCode: '23514' },
      { code: 'DATABASE', driverCode: '28P01' },
      { code: 'HISTORY', message: expect.stringContaining('is neither') },
      { code: 'BAD_SOURCE' },
    ])
    expect(inspect(failures, { depth: 9, showHidden: true })).not.toMatch(/ana|insert into|s3cret/)
    expect(await history.memberships('2018-07')).toHaveLength(2)
  })
})
