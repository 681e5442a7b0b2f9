import type { RateLimit } from './api/rate-window.ts'
import type { LoggedRequest } from './api/request-log.ts'
import type { Dialect } from './dialects/dialect.ts'
import type { FaultSchedule } from './faults/fault-schedule.ts'
import type { FaultHook } from './faults/mock-fault.ts'

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
  // Its web server and page are loaded by whoever starts one: a sync needs neither, and they cost 16 MB.
  const { runMockCrm } = await import('./run-mock-crm.ts')
  return runMockCrm(options)
}
