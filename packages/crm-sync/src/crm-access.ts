import type { Timing } from './http/timing.ts'

/** How to reach an account of any CRM, or the mock. */
export interface CrmAccess {
  /** Base address of the API. */
  readonly url: string
  /** Key or access token; it appears in no message. */
  readonly token: string
  /** Addresses by customer id, in the spelling of {@link readEmails}. Default none. */
  readonly emails?: ReadonlyMap<string, string> | undefined
  /** Default Node's own HTTP client. */
  readonly fetch?: typeof fetch | undefined
  /** Default the clock of this machine. */
  readonly timing?: Timing | undefined
  /** Longest wait for one answer in milliseconds. Default 60,000; HubSpot 30,000. */
  readonly timeoutMs?: number | undefined
}
