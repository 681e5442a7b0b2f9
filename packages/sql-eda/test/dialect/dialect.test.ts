import { describe, expect, it, onTestFinished } from 'vitest'
import { connectServer } from '../../src/connect/connect-server.ts'
import { connectSqlite, type SqliteDriver } from '../../src/connect/connect-sqlite.ts'
import type { Dialect } from '../../src/dialect/dialect.ts'
import { sqliteDialect } from '../../src/dialect/sqlite.ts'
import type { Shop } from '../../src/shop/shop.ts'
import { runQuery } from '../../src/statements/run-query.ts'
import { describeServers } from '../support/databases.ts'

type Open = () => Promise<Pick<Shop, 'knex' | 'dialect'>>

const drivers: SqliteDriver[] = ['sqlite3', 'better-sqlite3']

for (const driver of drivers)
  describe(`the dialect of SQLite (${driver})`, () =>
    behaves(async () => ({
      knex: await connectSqlite({ file: ':memory:', driver }),
      dialect: sqliteDialect,
    })))

describeServers('the dialect', (server) => behaves(() => connectServer(server().url('shop'))))

/** The same on every database. */
function behaves(open: Open): void {
  const evaluate = async (
    expression: (dialect: Dialect) => string,
    bindings: Record<string, string> = {},
  ): Promise<unknown> => {
    const { knex, dialect } = await open()
    onTestFinished(() => knex.destroy())
    const shop = { knex, dialect } as Shop
    const [row] = await runQuery(shop, { sql: `select ${expression(dialect)} as value`, bindings })
    return row?.value
  }
  const moment = "'2018-08-29 10:00:01'"

  it.each([
    ["'2018-08-29 00:00:01'", "'2018-08-30 00:00:00'", 0],
    ["'2018-08-29 00:00:00'", "'2018-08-30 00:00:00'", 1],
    ["'2016-02-28 12:00:00'", "'2016-03-01 11:59:59'", 1],
    ["'2016-03-01 11:59:59'", "'2016-02-28 12:00:00'", -1],
    // The shop's clock is naive: no hour is lost when summer time begins.
    ["'2018-03-24 00:00:00'", "'2018-03-26 00:00:00'", 2],
  ])('counts whole days from %s to %s', async (earlier, later, days) => {
    expect(await evaluate(({ wholeDays }) => wholeDays(earlier, later))).toBe(days)
  })

  it('counts calendar days and months in both directions', async () => {
    const [late, early] = ["'2018-01-31 23:00:00'", "'2018-02-01 01:00:00'"]
    expect(await evaluate(({ calendarDays }) => calendarDays(late, early))).toBe(1)
    expect(await evaluate(({ calendarDays }) => calendarDays(early, late))).toBe(-1)
    expect(await evaluate(({ monthsBetween }) => monthsBetween(late, early))).toBe(1)
    expect(await evaluate(({ monthsBetween }) => monthsBetween(early, "'2016-12-01 00:00:00'"))).toBe(-14)
  })

  it.each([
    ['month', moment, '2018-08'],
    ['isoWeekday', "'2018-08-27 10:00:00'", 1],
    ['isoWeekday', "'2018-09-02 10:00:00'", 7],
    ['hour', moment, 10],
    ['hour', "'2018-08-29 00:59:59'", 0],
    ['nextMidnight', "'2018-12-31 10:00:00'", '2019-01-01 00:00:00'],
    ['nextMidnight', "'2018-12-31 00:00:00'", '2019-01-01 00:00:00'],
  ] as const)('gives %s of %s', async (member, text, expected) => {
    expect(await evaluate((dialect) => dialect[member](text))).toBe(expected)
  })

  it.each([
    ['addSeconds', moment, -36002, '2018-08-28 23:59:59'],
    ['addDays', moment, 3, '2018-09-01 10:00:01'],
    ['addDays', moment, -29, '2018-07-31 10:00:01'],
    ['addMonths', moment, -3, '2018-05-29 10:00:01'],
    ['addMonths', "'2018-01-31 10:00:00'", 1, '2018-02-28 10:00:00'],
    ['addMonths', "'2018-03-31 10:00:00'", -1, '2018-02-28 10:00:00'],
    ['addYears', moment, -10, '2008-08-29 10:00:01'],
    ['addYears', "'2016-02-29 10:00:00'", 1, '2017-02-28 10:00:00'],
  ] as const)('%s: %s and %d', async (member, text, amount, expected) => {
    expect(await evaluate((dialect) => dialect[member](text, amount))).toBe(expected)
    expect(
      await evaluate((dialect) => dialect[member](':moment', ':amount'), {
        moment: text.slice(1, -1),
        amount: String(amount),
      }),
    ).toBe(expected)
  })

  it('turns exact sums into currency units', async () => {
    expect(await evaluate(({ money }) => money('(1000 + 2000)'))).toBe(0.3)
    expect(await evaluate(({ money }) => money('sum(154224617700)'))).toBe(15422461.77)
  })

  it('divides with decimals and without', async () => {
    expect(await evaluate(({ division }) => division('1', '3'))).toBe(1 / 3)
    expect(await evaluate(({ division }) => division('count(*)', '7'))).toBe(1 / 7)
    expect(await evaluate(({ division }) => division('1', '0'))).toBeNull()
    expect(await evaluate(({ wholeQuotient }) => wholeQuotient('7', '2'))).toBe(3)
    expect(await evaluate(({ wholeQuotient }) => wholeQuotient('-7', '2'))).toBe(-3)
    expect(await evaluate(({ wholeQuotient }) => wholeQuotient('sum(99)', '100'))).toBe(0)
  })

  it('joins text, and gives nothing when a part is missing', async () => {
    expect(await evaluate(({ concat }) => concat("'a'", "'b'", '1'))).toBe('ab1')
    expect(await evaluate(({ concat }) => concat("'a'", 'null'))).toBeNull()
  })

  it.each([
    ['a', 'A'],
    ['a', 'a '],
    ['e', 'é'],
    ['Z', 'a'],
    ['z', 'é'],
    ['z', '文'],
    ['文', '👍'],
    ['a', 'ab'],
  ])('tells %j from %j, and puts them in the order of their code points', async (left, right) => {
    const compare = (sign: string) => (dialect: Dialect) =>
      `case when ${dialect.byCodePoint(':left')} ${sign} ${dialect.byCodePoint(':right')} then 1 else 0 end`
    expect(await evaluate(compare('='), { left, right })).toBe(0)
    const before = Buffer.compare(Buffer.from(left), Buffer.from(right)) < 0 ? 1 : 0
    expect(await evaluate(compare('<'), { left, right })).toBe(before)
  })

  it.each([
    'a"b',
    'a`b',
    'a?b',
    'a.b',
    'a:b',
    '$1',
    'select',
    'año 文',
    "a'b",
    'a\\b',
    'a--b',
    'a;b /*',
    'a::b',
  ])('quotes the name %s', async (name) => {
    const value = await evaluate(
      ({ quote }) => `(select ${quote(name)} from (select :text as ${quote(name)}) ${quote(`t${name}`)})`,
      { text: "1?:x'" },
    )
    expect(value).toBe("1?:x'")
  })
}
