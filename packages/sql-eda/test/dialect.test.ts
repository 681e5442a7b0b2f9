import { describe, expect, it, onTestFinished } from 'vitest'
import { connectSqlite, type SqliteDriver } from '../src/connect-sqlite.ts'
import { sqliteDialect } from '../src/dialect.ts'

const drivers: SqliteDriver[] = ['sqlite3', 'better-sqlite3']

describe.each(drivers)('sqliteDialect on %s', (driver) => {
  const evaluate = async (expression: string): Promise<unknown> => {
    const knex = await connectSqlite({ file: ':memory:', driver })
    onTestFinished(() => knex.destroy())
    const [row]: { value: unknown }[] = await knex.raw(`select ${expression} as value`)
    return row?.value
  }

  it.each([
    ["'2018-08-29 00:00:01'", "'2018-08-30 00:00:00'", 0],
    ["'2018-08-29 00:00:00'", "'2018-08-30 00:00:00'", 1],
    ["'2016-02-28 12:00:00'", "'2016-03-01 11:59:59'", 1],
    // The shop's clock is naive: no hour is lost when summer time begins.
    ["'2018-03-24 00:00:00'", "'2018-03-26 00:00:00'", 2],
  ])('counts whole days from %s to %s', async (earlier, later, days) => {
    expect(await evaluate(sqliteDialect.wholeDays(earlier, later))).toBe(days)
  })

  it('counts calendar days in both directions', async () => {
    const noon = "'2018-01-02 23:00:00'"
    const early = "'2018-01-03 01:00:00'"
    expect(await evaluate(sqliteDialect.calendarDays(noon, early))).toBe(1)
    expect(await evaluate(sqliteDialect.calendarDays(early, noon))).toBe(-1)
  })

  it('gives month, weekday, next midnight and the same day of other years', async () => {
    expect(await evaluate(sqliteDialect.month("'2018-08-29 10:00:00'"))).toBe('2018-08')
    expect(await evaluate(sqliteDialect.isoWeekday("'2018-08-27 10:00:00'"))).toBe(1)
    expect(await evaluate(sqliteDialect.isoWeekday("'2018-09-02 10:00:00'"))).toBe(7)
    expect(await evaluate(sqliteDialect.nextMidnight("'2018-12-31 10:00:00'"))).toBe('2019-01-01 00:00:00')
    expect(await evaluate(sqliteDialect.addYears("'2018-08-29 10:00:01'", -10))).toBe('2008-08-29 10:00:01')
    expect(await evaluate(sqliteDialect.addYears("'2018-08-29 10:00:01'", 1))).toBe('2019-08-29 10:00:01')
  })

  it('turns exact sums into currency units and divides whole numbers', async () => {
    expect(await evaluate(sqliteDialect.money('(1000 + 2000)'))).toBe(0.3)
    expect(await evaluate(sqliteDialect.wholeQuotient('7', '2'))).toBe(3)
  })
})
