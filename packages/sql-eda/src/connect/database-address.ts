import { SqlEdaError } from '../errors.ts'

/** Where a database server is, with what it takes to get in. */
export interface DatabaseAddress {
  readonly kind: 'postgresql' | 'mysql'
  /** Name of a machine, or an absolute path of a folder (PostgreSQL) or file (MySQL) with a socket. */
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database: string
  /** `verified`: encrypted, and the certificate is checked. Default: none. */
  readonly tls: 'none' | 'unverified' | 'verified'
  /** File with the certificates that `verified` trusts, in place of the system's. */
  readonly certificates: string | undefined
  /** The address as it may be shown: without the password. */
  readonly shown: string
}

const kinds: Readonly<Record<string, { kind: DatabaseAddress['kind']; port: number }>> = {
  'postgresql:': { kind: 'postgresql', port: 5432 },
  'postgres:': { kind: 'postgresql', port: 5432 },
  'mysql:': { kind: 'mysql', port: 3306 },
  'mariadb:': { kind: 'mysql', port: 3306 },
}

const tlsModes: Readonly<Record<string, DatabaseAddress['tls']>> = {
  disable: 'none',
  'no-verify': 'unverified',
  require: 'verified',
  'verify-full': 'verified',
}

/** Whether a source is the address of a database server, not a path. */
export function isDatabaseUrl(source: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(source)
}

/**
 * Reads `postgresql://user:password@host:port/database?sslmode=verify-full` or the same with `mysql://`.
 *
 * Options: `sslmode` (`disable`, the default; `no-verify`: encrypted to whoever answers; `require` and `verify-full`:
 * encrypted and the certificate checked), `sslrootcert` (file of certificates to trust), `host` (path of a socket).
 *
 * @throws SqlEdaError `BAD_SOURCE` for anything else; the password is never part of the message
 */
export function databaseAddress(url: string): DatabaseAddress {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  const known = parsed === undefined ? undefined : kinds[parsed.protocol]
  if (parsed === undefined || known === undefined)
    throw refusal(
      'is none that can be read: write postgresql://user:password@host:5432/database or mysql://…, with signs of the password percent-encoded',
    )
  const options = new Map(parsed.searchParams)
  const unknown = [...options.keys()].find((name) => !['sslmode', 'sslrootcert', 'host'].includes(name))
  if (unknown !== undefined)
    throw refusal(`has an option "${unknown}": the options are sslmode, sslrootcert and host`)
  const mode = options.get('sslmode') ?? 'disable'
  const tls = tlsModes[mode]
  if (tls === undefined)
    throw refusal(`has the sslmode "${mode}": the modes are ${Object.keys(tlsModes).join(', ')}`)
  const database = decoded(parsed.pathname.slice(1))
  if (database === '') throw refusal('names no database: write its name after the host, as in …@host/shop')
  const host = options.get('host') ?? (decoded(parsed.hostname) || 'localhost')
  const port = parsed.port === '' ? known.port : Number(parsed.port)
  const user = decoded(parsed.username)
  return {
    kind: known.kind,
    host,
    port,
    user,
    password: decoded(parsed.password),
    database,
    tls,
    certificates: options.get('sslrootcert'),
    shown: `${known.kind}://${user === '' ? '' : `${user}@`}${host}:${port}/${database}`,
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw refusal('has a "%" that begins no percent-encoded sign: write it as %25')
  }
}

function refusal(reason: string): SqlEdaError {
  return new SqlEdaError('BAD_SOURCE', `The address of the database ${reason}.`)
}
