import { existsSync, rmSync } from 'node:fs'
import { createAdaptorServer } from '@hono/node-server'
import { isLoopback } from '../http/loopback.ts'
import { createContactWriter } from './api/contact-writer.ts'
import { mockApi } from './api/mock-api.ts'
import type { RateLimit } from './api/rate-window.ts'
import { createRequestLog } from './api/request-log.ts'
import { createAudienceStore } from './dialects/audience-store.ts'
import { dialectApi } from './dialects/dialect-api.ts'
import { createFaultDesk } from './faults/fault-desk.ts'
import { readFaultSchedule } from './faults/fault-schedule.ts'
import { createListener } from './mock-listener.ts'
import { mockPage } from './page/mock-page.ts'
import type { MockCrm, MockCrmOptions } from './start-mock-crm.ts'
import { createContactStore } from './store/contact-store.ts'
import { createListStore } from './store/list-store.ts'
import { openMockDatabase } from './store/mock-database.ts'
import { createPropertyStore } from './store/property-store.ts'
import { createSearchLag } from './store/search-lag.ts'
import { createSearchStore } from './store/search-store.ts'

const HUBSPOT_RATE_LIMIT: RateLimit = { requests: 190, windowMs: 10_000 }

/**
 * How long an idle connection stays open. Longer than clients keep one, as with real CRMs: with Node's 5 seconds a client
 * that computes for so long meets a connection that closes under its next request.
 */
const KEEP_ALIVE_MS = 65_000

/** Puts the parts of a mock CRM together and opens its port. */
export async function runMockCrm(options: MockCrmOptions): Promise<MockCrm> {
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

  const server = createAdaptorServer({ fetch: app.fetch, serverOptions: { keepAliveTimeout: KEEP_ALIVE_MS } })
  const listener = createListener(server, port, host)
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
