import type Database from 'better-sqlite3'
import { Hono } from 'hono'
import type { RequestLog } from '../api/request-log.ts'
import type { MockEnvironment } from '../api/request-note.ts'
import { requestNote } from '../api/request-note.ts'
import { type FaultGateOptions, faultGate } from '../faults/fault-gate.ts'
import type { AudienceStore } from './audience-store.ts'
import { brevoRoutes } from './brevo/brevo-routes.ts'
import { DIALECT_PATHS, DIALECTS, type Dialect } from './dialect.ts'
import type { DialectAccount } from './dialect-account.ts'
import { dialectGate } from './dialect-gate.ts'
import { createJobQueue } from './job-queue.ts'
import { klaviyoRoutes } from './klaviyo/klaviyo-routes.ts'
import { mailchimpRoutes } from './mailchimp/mailchimp-routes.ts'

/** What stands around the routes of all dialects. */
export interface DialectApiOptions {
  readonly database: Database.Database
  readonly audiences: Readonly<Record<Dialect, AudienceStore>>
  readonly tokens: Readonly<Record<Dialect, string>>
  readonly limited: boolean
  /** From a request until its job is done. */
  readonly jobDelayMs: number
  readonly now: () => number
  readonly log: RequestLog
  readonly faults: FaultGateOptions
}

const ROUTES: Readonly<Record<Dialect, (account: DialectAccount) => Hono>> = {
  mailchimp: mailchimpRoutes,
  klaviyo: klaviyoRoutes,
  brevo: brevoRoutes,
}

/** The APIs of the CRMs beside HubSpot, each under its own path and with its own token. */
export function dialectApi(options: DialectApiOptions): Hono<MockEnvironment> {
  const { database, audiences, tokens, limited, jobDelayMs, now, log, faults } = options
  const api = new Hono<MockEnvironment>()
  for (const dialect of DIALECTS) {
    const path = DIALECT_PATHS[dialect]
    const account: DialectAccount = {
      store: audiences[dialect],
      now,
      jobs: (perform) => createJobQueue(database, dialect, jobDelayMs, now, perform),
    }
    const gate = dialectGate(dialect, { token: tokens[dialect], limited, now })
    api.use(`${path}/*`, requestNote(log, now), gate, faultGate(faults))
    api.route(path, ROUTES[dialect](account))
  }
  return api
}
