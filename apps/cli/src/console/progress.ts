import type { Terminal } from './terminal.ts'

/** One line of progress for each step of long work. */
export interface Progress {
  /** Starts a step; the one before it must be done. */
  start(label: string): void
  /** Replaces the running step's detail, on a terminal only. */
  update(detail: string): void
  /** Ends the running step with what came out of it. */
  done(detail: string): void
  /** Ends the running step short of its goal, with the reason. */
  stop(reason: string): void
}

const LABEL_WIDTH = 13

/** Progress on the error stream of `terminal`; none where the user wants quiet or `silent` is set. */
export function progressOn(
  terminal: Terminal,
  { silent = false }: { silent?: boolean | undefined } = {},
): Progress {
  let label = ''
  const line = (mark: string, detail: string): string => `  ${mark} ${label.padEnd(LABEL_WIDTH)} ${detail}`
  const rewrite = terminal.interactive ? '\r\u001b[2K' : ''
  if (terminal.quiet || silent) return { start() {}, update() {}, done() {}, stop() {} }
  return {
    start(next) {
      label = next
      if (terminal.interactive) terminal.err(line(terminal.color.dim('·'), terminal.color.dim('…')))
    },
    update(detail) {
      if (terminal.interactive)
        terminal.err(rewrite + line(terminal.color.dim('·'), terminal.color.dim(detail)))
    },
    stop(reason) {
      terminal.err(`${rewrite}${line(terminal.color.yellow('!'), reason)}\n`)
    },
    done(detail) {
      terminal.err(`${rewrite}${line(terminal.color.green('✓'), detail)}\n`)
    },
  }
}
