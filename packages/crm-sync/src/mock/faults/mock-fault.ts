/** How an answer travels: whole, or broken off in one of these ways. */
export type Delivery =
  /** Status and headers, then nothing until the client goes away. */
  | 'headers-only'
  /** Half of the announced bytes, then the connection is closed. */
  | 'half-body'
  /** In 16 pieces, spread over `dripMs`. */
  | 'drip'
  /** Whole; the next request on the same connection meets its end. */
  | 'then-stale'

/** An answer as a fault sees or makes it. */
export interface FaultAnswer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Text and bytes go out as they are, null and undefined as nothing, all else as JSON. */
  readonly body: unknown
  readonly delivery?: Delivery | undefined
  readonly dripMs?: number | undefined
}

/** No answer: the connection is closed, reset (RST), or stays open in silence. */
export type Silence = 'drop' | 'reset' | 'hang'

/**
 * Something that goes wrong with one request: before it is carried out; after, when the work is done and only the
 * answer suffers; or around it.
 */
export type MockFault =
  | { readonly when: 'before'; readonly answer: Silence | 'reset-unread' | FaultAnswer }
  | {
      readonly when: 'after'
      /** What of the request body is carried out; default all of it. */
      readonly request?: ((body: unknown) => unknown) | undefined
      readonly answer: Silence | ((answer: FaultAnswer) => FaultAnswer)
    }
  /** Carried out as it should be, this much later. */
  | { readonly when: 'late'; readonly delayMs: number }
  /** Reset unread, and nobody listens for this long. */
  | { readonly when: 'refused'; readonly forMs: number }

/** Decides for each API request, counted from 1, whether something goes wrong with it. */
export type FaultHook = (request: {
  readonly method: string
  readonly path: string
  readonly count: number
}) => MockFault | undefined
