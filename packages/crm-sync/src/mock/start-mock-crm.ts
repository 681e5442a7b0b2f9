import { existsSync, rmSync } from 'node:fs'
import { createAdaptorServer } from '@hono/node-server'
import { isLoopback } from '../http/loopback.ts'
import { createContactWriter } from './api/contact-writer.ts'
import { mockApi } from './api/mock-api.ts'
import type { RateLimit } from './api/rate-window.ts'
import { createRequestLog, type LoggedRequest } from './api/request-log.ts'
import { createAudienceStore } from './dialects/audience-store.ts'
import type { Dialect } from './dialects/dialect.ts'
import { dialectApi } from './dialects/dialect-api.ts'
import { createFaultDesk } from './faults/fault-desk.ts'
import { type FaultSchedule, readFaultSchedule } from './faults/fault-schedule.ts'
import type { FaultHook } from './faults/mock-fault.ts'
import { createListener } from './mock-listener.ts'
import { mockPage } from './page/mock-page.ts'
import { createContactStore } from './store/contact-store.ts'
import { createListStore } from './store/list-store.ts'
import { openMockDatabase } from './store/mock-database.ts'
import { createPropertyStore } from './store/property-store.ts'
import { createSearchLag } from './store/search-lag.ts'
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
  /** The bearer token that HubSpot's API asks for. */
  readonly token: string
  /** Keys of the other dialects; default `token` for each. */
  readonly tokens?: Readonly<Partial<Record<Dialect, string>>> | undefined
  /** Milliseconds until an import of Klaviyo, Brevo or Mailchimp is done; default 500. */
  readonly jobDelayMs?: number | undefined
  /** SQLite file that keeps contacts and properties; `:memory:` keeps nothing. */
  readonly file: string
  /** Default 190 in 10,000 ms, HubSpot's limit for Professional accounts; null for none. */
  readonly rateLimit?: RateLimit | null | undefined
  /**
   * Under which number two merged contacts go on; default a new one, the case that is harder for a sync.
   */
  readonly mergedId?: 'new' | 'primary' | undefined
  /** Scopes of the token; default all that are needed. */
  readonly scopes?: readonly string[] | undefined
  /** Milliseconds since 1970; default the clock of this machine. */
  readonly now?: (() => number) | undefined
  /** Mishaps by seed, route and chance; default none. */
  readonly faults?: FaultSchedule | undefined
  /** A mishap for each request by own code, before those of `faults`; default none. */
  readonly fault?: FaultHook | undefined
}

/** A running mock CRM. */
export interface MockCrm {
  /** Base address of the API and address of the page, without a slash at the end. */
  readonly url: string
  /** The last 200 API calls, newest first. */
  requests(): readonly LoggedRequest[]
  close(): Promise<void>
}

const HUBSPOT_RATE_LIMIT: RateLimit = { requests: 190, windowMs: 10_000 }

/**
 * Starts a CRM that speaks HubSpot's contact API (v3 and the dated paths) and shows its contacts on a web page. Under
 * their own paths, and with accounts of their own, it also speaks Mailchimp, Klaviyo and Brevo.
 * What it holds survives a restart.
 *
 * @throws CrmError `PORT_IN_USE` when something else listens there, `BAD_MOCK_FILE` for a file of another kind,
 *   `BAD_FAULTS` for a fault schedule that means nothing
 *
 * @example
 * const crm = await startMockCrm({ port: 0, token: 'secret', file: 'crm.db' })
 * const adapter = hubSpotAdapter({ url: crm.url, token: 'secret' })
 * await crm.close()
 */
export async function startMockCrm(options: MockCrmOptions): Promise<MockCrm> {
  const { port, host = '127.0.0.1', token, file, scopes = null, now = Date.now, fault } = options
  const rateLimit = options.rateLimit === undefined ? HUBSPOT_RATE_LIMIT : options.rateLimit
  const { seed = 1, searchLagMs = 0, rogueShare = 0, rules = [] } = readFaultSchedule(options.faults ?? {})
  const isNew = !existsSync(file)
  const database = openMockDatabase(file)
  const contacts = createContactStore(database)
  const properties = createPropertyStore(database)
  const search = createSearchStore(database, createSearchLag(database, searchLagMs, now))
  const writer = createContactWriter(contacts, properties, now)
  const log = createRequestLog()
  const lists = createListStore(database)
  const account = { contacts, properties, search, lists, writer, now, mergedId: options.mergedId ?? 'new' }
  const refuse = (milliseconds: number): void => listener.pause(milliseconds)
  const { tokens, jobDelayMs = 500 } = options
  const keys = { mailchimp: token, klaviyo: token, brevo: token, ...tokens }
  const limited = rateLimit !== null
  const audiences = {
    mailchimp: createAudienceStore(database, 'mailchimp'),
    klaviyo: createAudienceStore(database, 'klaviyo'),
    brevo: createAudienceStore(database, 'brevo'),
  }
  const desk = createFaultDesk({ seed, rules, now, account, audiences })
  const faults = { desk, hook: fault, refuse }
  const app = mockApi(account, { log, gate: { token, scopes, rateLimit, rogueShare, now }, faults })
  app.route('/', dialectApi({ database, audiences, tokens: keys, limited, jobDelayMs, now, log, faults }))
  const access = isLoopback(host) ? { loopbackHost: host } : { password: token }
  app.route('/', mockPage({ search: createSearchStore(database), account, audiences, log, desk, access }))

  const listener = createListener(createAdaptorServer({ fetch: app.fetch }), port, host)
  const close = async (): Promise<void> => {
    await listener.close()
    if (database.open) database.close()
  }
  try {
    const actual = await listener.open()
    const url = `http://${host.includes(':') ? `[${host}]` : host}:${actual}`
    return { url, requests: log.recent, close }
  } catch (cause) {
    await close()
    if (isNew) for (const part of [file, `${file}-wal`, `${file}-shm`]) rmSync(part, { force: true })
    throw cause
  }
}
