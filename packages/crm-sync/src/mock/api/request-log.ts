/** One API call as the page shows it. */
export interface LoggedRequest {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly method: string
  /** Without the query. */
  readonly path: string
  /** 0 when no answer was given. */
  readonly status: number
  /** What went wrong with it on purpose; null for nothing. */
  readonly fault: string | null
}

/** The last API calls, newest first. */
export interface RequestLog {
  add(request: LoggedRequest): void
  recent(): readonly LoggedRequest[]
}

const KEPT = 200

/** An empty log that keeps 200 calls. */
export function createRequestLog(): RequestLog {
  const kept: LoggedRequest[] = []
  return {
    add(request) {
      kept.unshift(request)
      kept.length = Math.min(kept.length, KEPT)
    },
    recent: () => [...kept],
  }
}
