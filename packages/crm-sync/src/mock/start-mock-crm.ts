import { existsSync, rmSync } from 'node:fs'
import { createAdaptorServer } from '@hono/node-server'
import { CrmError } from '../errors.ts'
import { isLoopback } from '../http/loopback.ts'
import { createContactWriter } from './api/contact-writer.ts'
import { mockApi } from './api/mock-api.ts'
import type { FaultHook } from './api/mock-fault.ts'
import type { RateLimit } from './api/rate-window.ts'
import { createRequestLog } from './api/request-log.ts'
import { mockPage } from './page/mock-page.ts'
import { createContactStore } from './store/contact-store.ts'
import { openMockDatabase } from './store/mock-database.ts'
import { createPropertyStore } from './store/property-store.ts'
import { createSearchStore } from './store/search-store.ts'

/** How to run a mock CRM. */
export interface MockCrmOptions {
  /** 0 takes a free one. */
  readonly port: number
  /**
   * Default `127.0.0.1`. On a loopback address the page answers to local names only; on any other it asks for the
   * token as password.
   */
  readonly host?: string | undefined
  /** The bearer token that the API asks for. */
  readonly token: string
  /** SQLite file that keeps contacts and properties; `:memory:` keeps nothing. */
  readonly file: string
  /** Default 190 in 10,000 ms, HubSpot's limit for Professional accounts; null for none. */
  readonly rateLimit?: RateLimit | null | undefined
  /** Scopes of the token; default all that are needed. */
  readonly scopes?: readonly string[] | undefined
  /** Milliseconds since 1970; default the clock of this machine. */
  readonly now?: (() => number) | undefined
  /** Makes chosen requests go wrong; default none. */
  readonly fault?: FaultHook | undefined
}

/** A running mock CRM. */
export interface MockCrm {
  /** Base address of the API and address of the page, without a slash at the end. */
  readonly url: string
  close(): Promise<void>
}

const HUBSPOT_RATE_LIMIT: RateLimit = { requests: 190, windowMs: 10_000 }

/**
 * Starts a CRM that speaks HubSpot's contact API (v3 and the dated paths) and shows its contacts on a web page.
 * What it holds survives a restart.
 *
 * @throws CrmError `PORT_IN_USE` when something else listens there, `BAD_MOCK_FILE` for a file of another kind
 *
 * @example
 * const crm = await startMockCrm({ port: 0, token: 'secret', file: 'crm.db' })
 * const adapter = hubSpotAdapter({ url: crm.url, token: 'secret' })
 * await crm.close()
 */
export async function startMockCrm(options: MockCrmOptions): Promise<MockCrm> {
  const { port, host = '127.0.0.1', token, file, scopes = null, now = Date.now, fault } = options
  const rateLimit = options.rateLimit === undefined ? HUBSPOT_RATE_LIMIT : options.rateLimit
  const isNew = !existsSync(file)
  const database = openMockDatabase(file)
  const contacts = createContactStore(database)
  const properties = createPropertyStore(database)
  const search = createSearchStore(database)
  const writer = createContactWriter(contacts, properties, now)
  const log = createRequestLog()
  const app = mockApi(
    { contacts, properties, search, writer, now },
    { token, scopes, rateLimit, log, now, fault },
  )
  const access = isLoopback(host) ? { loopbackHost: host } : { password: token }
  app.route('/', mockPage({ search, properties, log, access }))

  const server = createAdaptorServer({ fetch: app.fetch })
  const close = async (): Promise<void> => {
    await new Promise<void>((resolve) => {
      server.close(() => resolve())
      if ('closeAllConnections' in server) server.closeAllConnections()
    })
    if (database.open) database.close()
  }
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, host, resolve)
    })
  } catch (cause) {
    await close()
    if (isNew) for (const part of [file, `${file}-wal`, `${file}-shm`]) rmSync(part, { force: true })
    throw listenError(cause, host, port)
  }
  const address = server.address()
  const actual = typeof address === 'object' && address !== null ? address.port : port
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`, close }
}

function listenError(cause: unknown, host: string, port: number): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null
  if (code !== 'EADDRINUSE' && code !== 'EACCES') return cause
  const message = `Port ${port} on ${host} is ${code === 'EACCES' ? 'not allowed' : 'in use'}; choose another port, or 0 for a free one.`
  return new CrmError('PORT_IN_USE', message, { cause })
}
