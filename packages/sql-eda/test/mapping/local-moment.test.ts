import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { connectSqlite } from '../../src/connect/connect-sqlite.ts'
import { sqliteDialect } from '../../src/dialect/sqlite.ts'
import { localMoment } from '../../src/mapping/local-moment.ts'
import { runQuery } from '../../src/statements/run-query.ts'

async function clock(timeZone: string): Promise<(utc: string) => Promise<unknown>> {
  const knex = await connectSqlite({ file: ':memory:' })
  onTestFinished(() => knex.destroy())
  const sql = `select ${localMoment(sqliteDialect, 'utc', timeZone)} as local from (select :utc as utc) moments`
  return async (utc) => {
    const [row] = await runQuery({ knex, dialect: sqliteDialect }, { sql, bindings: { utc } })
    return row?.local
  }
}

describe('localMoment', () => {
  it.each([
    // Clocks of Paris went forward on 2018-03-25 and back on 2018-10-28, both at 01:00 UTC.
    ['Europe/Paris', '2018-03-25 00:59:59', '2018-03-25 01:59:59'],
    ['Europe/Paris', '2018-03-25 01:00:00', '2018-03-25 03:00:00'],
    ['Europe/Paris', '2018-10-28 00:59:59', '2018-10-28 02:59:59'],
    ['Europe/Paris', '2018-10-28 01:00:00', '2018-10-28 02:00:00'],
    ['America/Sao_Paulo', '2019-07-01 12:00:00', '2019-07-01 09:00:00'],
    ['Asia/Kolkata', '2024-02-29 20:00:00', '2024-03-01 01:30:00'],
    ['Australia/Lord_Howe', '2024-04-06 15:00:00', '2024-04-07 01:30:00'],
    ['UTC', '2024-02-29 20:00:00', '2024-02-29 20:00:00'],
  ])('in %s it is, at %s UTC, %s', async (zone, utc, local) => {
    expect(await (await clock(zone))(utc)).toBe(local)
  })

  it.each(['Europe/Paris', 'America/New_York', 'America/Sao_Paulo', 'Pacific/Apia', 'Africa/Casablanca'])(
    'agrees with the calendar of the platform in %s',
    async (timeZone) => {
      const localOf = await clock(timeZone)
      const platform = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
      const moments = fc.date({
        min: new Date('1990-01-01T00:00:00Z'),
        max: new Date('2050-12-31T00:00:00Z'),
        noInvalidDate: true,
      })
      await fc.assert(
        fc.asyncProperty(moments, async (moment) => {
          const whole = new Date(Math.floor(moment.getTime() / 1000) * 1000)
          const utc = whole.toISOString().slice(0, 19).replace('T', ' ')
          expect(await localOf(utc)).toBe(platform.format(whole))
        }),
        { numRuns: 150 },
      )
    },
  )
})
