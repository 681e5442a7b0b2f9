/** A rolling window: at most `requests` API calls in any `windowMs`. */
export interface RateLimit {
  readonly requests: number
  readonly windowMs: number
}

export interface MockCrmOptions {
  /** 0 takes a free one. */
  readonly port: number
  /** Default `127.0.0.1`. */
  readonly host?: string | undefined
  readonly token: string
  /** SQLite file that keeps the contacts; `:memory:` keeps nothing. */
  readonly file: string
  /** Default 190 in 10 s, HubSpot's limit for Professional accounts; null for none. */
  readonly rateLimit?: RateLimit | null | undefined
}

export interface MockCrm {
  readonly url: string
  close(): Promise<void>
}

export async function startMockCrm(options: MockCrmOptions): Promise<MockCrm> {
  throw new Error(options.token)
}
