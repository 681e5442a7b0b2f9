import { expect, it } from 'vitest'
import { databaseAddress, isDatabaseUrl } from '../../src/connect/database-address.ts'
import { tlsOptions } from '../../src/connect/tls-options.ts'

it('reads an address and hides the password', () => {
  const address = databaseAddress(
    'postgresql://ana:p%40ss%3A%2F@db.example.com:6543/my%20shop?sslmode=verify-full',
  )
  expect(address).toEqual({
    kind: 'postgresql',
    host: 'db.example.com',
    port: 6543,
    user: 'ana',
    password: 'p@ss:/',
    database: 'my shop',
    tls: 'verified',
    certificates: undefined,
    shown: 'postgresql://ana@db.example.com:6543/my shop',
  })
})

it.each([
  ['postgres://db/shop', { kind: 'postgresql', port: 5432, user: '', tls: 'none' }],
  ['mysql://db/shop', { kind: 'mysql', port: 3306 }],
  ['mariadb://ana@db/shop?sslmode=no-verify', { kind: 'mysql', tls: 'unverified' }],
  ['postgresql:///shop?host=/var/run/postgresql', { host: '/var/run/postgresql' }],
])('knows the defaults of %s', (url, expected) => {
  expect(databaseAddress(url)).toMatchObject(expected)
})

it.each([
  'oracle://ana:s3cret@db/shop',
  'postgresql://ana:s3cret@db',
  'postgresql://ana:s3cret@db:99999/shop',
  'postgresql://ana:s3cret%@db/shop',
  'mysql://ana:s3cret@db/shop?sslmode=maybe',
  'mysql://ana:s3cret@db/shop?multipleStatements=true',
  'mysql://ana:s3cret@db/shop?ssl=%7B%7D',
])('refuses %s in one sentence that does not hold the password', (url) => {
  expect(() => databaseAddress(url)).toThrow(
    expect.objectContaining({ code: 'BAD_SOURCE', message: expect.not.stringContaining('s3cret') }),
  )
})

it('tells addresses from paths', () => {
  expect(['mysql://a/b', 'POSTGRESQL://a/b'].map(isDatabaseUrl)).toEqual([true, true])
  expect(['shop.db', '/a/shop.db', 'C:\\shop.db', './a://b'].map(isDatabaseUrl)).toEqual([
    false,
    false,
    false,
    false,
  ])
})

it('passes on how to encrypt', () => {
  const url = 'mysql://ana@db/shop'
  expect(tlsOptions(databaseAddress(url))).toBe(false)
  expect(tlsOptions(databaseAddress(`${url}?sslmode=no-verify`))).toEqual({ rejectUnauthorized: false })
  expect(tlsOptions(databaseAddress(`${url}?sslmode=require`))).toEqual({ rejectUnauthorized: true })
  expect(() => tlsOptions(databaseAddress(`${url}?sslmode=require&sslrootcert=/no/ca.pem`))).toThrow(
    expect.objectContaining({ code: 'BAD_SOURCE', message: expect.stringContaining('/no/ca.pem') }),
  )
})
