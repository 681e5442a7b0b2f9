import { expect, it } from 'vitest'
import { mysqlDialect } from '../../src/dialect/mysql.ts'
import { postgresqlDialect } from '../../src/dialect/postgresql.ts'
import { sqliteDialect } from '../../src/dialect/sqlite.ts'
import { bindValues } from '../../src/statements/bind-values.ts'

it.each([
  ['select :a, :b', 'select <1>, <2>'],
  ["select ':a' where x = :a", "select ':a' where x = <1>"],
  ["select 'it''s :a', :a", "select 'it''s :a', <1>"],
  ['select ":a", `:a`, :a', 'select ":a", `:a`, <1>'],
  ['select "x"":a", :a', 'select "x"":a", <1>'],
  ['select x::text, :a::int', 'select x::text, <1>::int'],
  ["select '10:30:00'", "select '10:30:00'"],
  ['select 1 -- :a\n, :a', 'select 1 -- :a\n, <1>'],
  ['select /* :a\n */ :a', 'select /* :a\n */ <1>'],
  ["select '?', :a", "select '?', <1>"],
  [':a:b', '<1><2>'],
])('%j becomes %j', (sql, expected) => {
  for (const dialect of [sqliteDialect, postgresqlDialect, mysqlDialect])
    expect(bindValues(dialect, sql, { a: 1, b: 2 }, (value) => `<${value}>`)).toBe(expected)
})

it('knows where a literal ends that holds a backslash', () => {
  const place = () => '?'
  expect(bindValues(postgresqlDialect, "select '\\', :a, '", { a: 1 }, place)).toBe("select '\\', ?, '")
  expect(bindValues(mysqlDialect, "select '\\', :a, '", { a: 1 }, place)).toBe("select '\\', :a, '")
})

it('refuses a placeholder that was given no value, inherited names included', () => {
  for (const name of ['nothing', 'toString'])
    expect(() => bindValues(sqliteDialect, `select :${name}`, {}, () => '?')).toThrow(`":${name}"`)
})
