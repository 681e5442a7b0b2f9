import type { CrmAdapter } from '../crm-adapter.ts'

/** Which generation of HubSpot's paths to speak. */
export type ApiProfile = 'v3' | '2026-03' | '2026-09'

export interface HubSpotOptions {
  /** Base address, for example `https://api.hubapi.com` or the address of the mock. */
  readonly url: string
  readonly token: string
  /** Default `v3`. */
  readonly profile?: ApiProfile
  /** Default the built-in `fetch`. */
  readonly fetch?: typeof fetch
}

export function hubSpotAdapter(options: HubSpotOptions): CrmAdapter {
  throw new Error(options.url)
}
