/** The signals that ask a command to stop, with the exit codes of shells: 128 and the number of the signal. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const

/** Why a command is to stop: the reason of its abort signal. */
export class Interrupted extends Error {
  readonly by: keyof typeof EXIT_CODES

  constructor(by: keyof typeof EXIT_CODES) {
    super(`stopped by ${by}`)
    this.name = 'Interrupted'
    this.by = by
  }
}

/** The exit code of a command that was stopped: 130 by Ctrl-C, 143 by SIGTERM. */
export function interruptedExitCode({ reason }: AbortSignal): number {
  return EXIT_CODES[reason instanceof Interrupted ? reason.by : 'SIGINT']
}

/** How a command is stopped: by its signal, then by being left, unless it holds work that must end. */
export interface Interruption {
  readonly signal: AbortSignal
  /** Does work that is not broken off: when interrupted, the user is told that `what` is finished first. */
  hold<Result>(what: string, work: () => Promise<Result>): Promise<Result>
  /** Settles when an interrupted command had its time to end by itself and holds nothing. */
  readonly overdue: Promise<void>
}

/** Long enough to close a database or a browser, short enough to wait for. */
const GRACE_MS = 700

/** Makes an interruption out of a signal; `say` writes a line to the user. */
export function interruptionBy(signal: AbortSignal, say: (line: string) => void): Interruption {
  let held: Promise<unknown> = Promise.resolve()
  const grace = (): Promise<void> => new Promise((ended) => setTimeout(ended, GRACE_MS).unref())
  return {
    signal,
    async hold(what, work) {
      const tell = (): void => say(`clientele: finishing ${what}; Ctrl-C again ends at once.\n`)
      signal.addEventListener('abort', tell, { once: true })
      try {
        const working = work()
        held = working.catch(() => undefined)
        return await working
      } finally {
        signal.removeEventListener('abort', tell)
      }
    },
    overdue: new Promise((resolve) => {
      const leave = async (): Promise<void> => {
        await held
        await grace()
        resolve()
      }
      if (signal.aborted) void leave()
      else signal.addEventListener('abort', () => void leave(), { once: true })
    }),
  }
}
