import { PassThrough, Writable } from 'node:stream'
import type { Dialogue } from '../../src/console/terminal/terminal.ts'

/** What a person types when the conversation shows a text. */
export interface Answer {
  readonly at: string
  /** Texts and keys. */
  readonly keys: readonly string[]
}

export const ENTER = '\r'
export const DOWN = '\u001b[B'
export const SPACE = ' '
export const CTRL_C = '\u0003'

/** A dialogue in which each answer is typed once, as soon as its question stands on the screen, and Enter to the others. */
export function answering(answers: readonly Answer[]): { dialogue: Dialogue; screen(): string } {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input })
  const left = [...answers]
  let screen = ''
  let asked = ''
  const output = Object.assign(
    new Writable({
      write(chunk, _, done) {
        const text = String(chunk)
        screen += text
        const question = /◆\s+([^\n]*)/.exec(text)?.[1]
        if (question !== undefined && question !== asked) {
          asked = question
          const place = left.findIndex(({ at }) => question.includes(at))
          const [answer] = place === -1 ? [] : left.splice(place, 1)
          setImmediate(() => {
            for (const key of (answer?.keys ?? [ENTER]).flatMap(pressed)) input.write(key)
          })
        }
        done()
      },
    }),
    { columns: 80, rows: 50, isTTY: true },
  )
  return { dialogue: { input, output }, screen: () => screen }
}

/** A text is typed one sign after another; an escape sequence is one key. */
const pressed = (text: string): readonly string[] => (text === DOWN ? [text] : [...text])
