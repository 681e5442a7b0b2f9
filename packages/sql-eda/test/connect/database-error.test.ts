import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { connectSqlite, type SqliteDriver } from '../../src/connect/connect-sqlite.ts'
import { databaseError } from '../../src/connect/database-error.ts'
import { SqlEdaError } from '../../src/errors.ts'
import { tempFolder } from '../support/temp-folder.ts'

const drivers: SqliteDriver[] = ['sqlite3', 'better-sqlite3']

it.each([
  ['SQLITE_FULL', /disk is full/],
  ['SQLITE_BUSY_SNAPSHOT', /another run is using it/],
  ['SQLITE_READONLY', /permissions/],
  ['SQLITE_NOTADB', /no database/],
  ['SQLITE_ERROR', /something else/],
])('has a cure for %s', (code, cure) => {
  const error = databaseError(Object.assign(new Error('insert jane.doe@example.com'), { code }), 'shop.db')
  expect(error).toMatchObject({ code: 'DATABASE', driverCode: code })
  expect(error).not.toHaveProperty('cause')
  expect(error.message).toMatch(cure)
  expect(error.message).toMatch(/^The database shop\.db [^\n]*\.$/)
  expect(error.message).not.toContain('jane')
})

it('leaves its own errors as they are', () => {
  const own = new SqlEdaError('HISTORY', 'It is so.')
  expect(databaseError(own, 'shop.db')).toBe(own)
})

it.each(drivers)('is what comes out of queries, transactions and connections (%s)', async (driver) => {
  const folder = await tempFolder()
  const knex = await connectSqlite({ file: join(folder, 'one.db'), driver })
  onTestFinished(() => knex.destroy())
  const secret = 'jane.doe@example.com'
  const attempts = [
    () => knex.raw('insert into nowhere values (:secret)', { secret }),
    () => knex('nowhere').insert({ customer: secret }),
    () => knex.transaction((trx) => trx('nowhere').where({ customer: secret })),
  ]
  for (const attempt of attempts) {
    const failure: unknown = await attempt().then(
      () => null,
      (error: unknown) => error,
    )
    expect(failure).toMatchObject({ code: 'DATABASE', driverCode: 'SQLITE_ERROR' })
    expect(`${(failure as Error).message} ${(failure as Error).stack}`).not.toMatch(/jane|nowhere/)
  }
  const nobody = await connectSqlite({ file: join(folder, 'no', 'where.db'), driver })
  onTestFinished(() => nobody.destroy())
  await expect(nobody.raw('select 1')).rejects.toMatchObject({ name: 'SqlEdaError', code: 'DATABASE' })
})
