/** An answer as a fault sees or makes it. */
export interface FaultAnswer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly body: unknown
}

/**
 * Something that goes wrong with one request: before it is carried out, or after, when the work is done and only
 * the answer suffers. `drop` closes the connection without an answer.
 */
export type MockFault =
  | { readonly when: 'before'; readonly answer: 'drop' | FaultAnswer }
  | { readonly when: 'after'; readonly answer: 'drop' | ((answer: FaultAnswer) => FaultAnswer) }

/** Decides for each API request, counted from 1, whether something goes wrong with it. */
export type FaultHook = (request: {
  readonly method: string
  readonly path: string
  readonly count: number
}) => MockFault | undefined
