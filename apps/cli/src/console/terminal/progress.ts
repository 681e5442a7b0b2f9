import { fitWidth } from './fit-width.ts'
import type { Terminal } from './terminal.ts'
import { formatDuration, timeLeft } from './time-left.ts'

/** One line of progress for each step of long work: what, how far, and how long still. */
export interface Progress {
  /** Starts a step; the one before it must be done. */
  start(label: string): void
  /**
   * Says how far the running step is.
   *
   * @param detail such as `3,000 of 12,000 contacts`
   * @param share of the step that is behind, 0 to 1, where it is known.
   */
  update(detail: string, share?: number): void
  /** Ends the running step with what came out of it. */
  done(detail: string): void
  /** Ends the running step short of its goal, with the reason. */
  stop(reason: string): void
  /** Ends work of several steps. */
  finish(): void
}

const LABEL_WIDTH = 13

/** On a narrow screen, what is worked on may be cut to this before how far it is. */
const LEAST_DETAIL = 8

/** Where no line can be redrawn, one line in so many milliseconds is enough to see that the work goes on. */
const PLAIN_EVERY_MS = 5000

const SILENT: Progress = { start() {}, update() {}, done() {}, stop() {}, finish() {} }

/**
 * Progress on the error stream of `terminal`: one line that is redrawn on a screen, else a plain line every five
 * seconds; none where the user wants quiet or `silent` is set. A step that took a second or more says so.
 */
export function progressOn(
  terminal: Terminal,
  { silent = false }: { silent?: boolean | undefined } = {},
): Progress {
  if (terminal.quiet || silent) return SILENT
  const { color, interactive } = terminal
  const began = terminal.now()
  let step = { label: '', began, said: began }
  const line = (mark: string, detail: string): string =>
    `  ${mark} ${step.label.padEnd(LABEL_WIDTH)} ${detail}`
  const draw = (detail: string, far = ''): void => {
    const room = terminal.screenColumns - 1 // a full line would wrap on some screens
    const cut = fitWidth(detail, Math.max(LEAST_DETAIL, room - line('·', far).length))
    terminal.draw(color.dim(fitWidth(line('·', cut + far), room)))
  }
  const end = (mark: string, words: string, from: number): void => {
    const seconds = (terminal.now() - from) / 1000
    terminal.err(`${line(mark, seconds < 1 ? words : `${words} (${formatDuration(seconds)})`)}\n`)
  }
  return {
    start(label) {
      const now = terminal.now()
      step = { label, began: now, said: now }
      draw('…')
    },
    update(detail, share) {
      const now = terminal.now()
      if (!interactive && now - step.said < PLAIN_EVERY_MS) return
      step.said = now
      const far = share === undefined ? '' : howFar((now - step.began) / 1000, share)
      if (interactive) draw(detail, far)
      else terminal.err(`${line('·', detail + far)}\n`)
    },
    stop: (reason) => end(color.yellow('!'), reason, step.began),
    done: (detail) => end(color.green('✓'), detail, step.began),
    finish() {
      step.label = 'all'
      end(color.green('✓'), 'done', began)
    },
  }
}

function howFar(seconds: number, share: number): string {
  const left = timeLeft(seconds, share)
  return `, ${Math.floor(share * 100)} %${left === null ? '' : `, ${left} left`}`
}
