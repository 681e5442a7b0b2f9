import { type CANCEL_SYMBOL, isCancel, log, multiselect, select, text } from '@clack/prompts'
import { interruptedExitCode } from '../console/terminal/interruption.ts'
import { paragraph } from '../console/terminal/paragraph.ts'
import type { Dialogue, Terminal } from '../console/terminal/terminal.ts'
import { CliError } from '../errors.ts'
import type { Conversation } from './conversation.ts'

/** What stands before every line of a conversation, and some air. */
const GUIDE = 4

/**
 * Questions on a terminal. Ctrl-C or Escape ends the command: nothing was written by then but what was imported whole.
 *
 * @throws CliError `STOPPED` from a question that was not answered
 */
export function terminalConversation(
  { input, output }: Dialogue,
  { signal, columns }: Pick<Terminal, 'signal' | 'columns'>,
): Conversation {
  const streams = { input, output, signal }
  const answered = <T extends string | string[]>(answer: T | typeof CANCEL_SYMBOL): T => {
    if (!isCancel(answer)) return answer
    const exitCode = interruptedExitCode(signal)
    throw new CliError('STOPPED', 'stopped; no configuration was written, run the command again.', {
      exitCode,
    })
  }
  return {
    isHeld: true,
    say: (words) =>
      log.message(
        words.split('\n').map((line) => paragraph(line, columns - GUIDE, 2)),
        { output },
      ),
    choose: async ({ message, options, proposed }) => {
      const chosen = await select<string>({
        ...streams,
        message,
        options: [...options],
        ...(proposed === null ? {} : { initialValue: proposed }),
      })
      const value = answered(chosen)
      const option = options.find((one) => one.value === value)
      if (option === undefined) throw new TypeError('an answer is one of the options')
      return option.value
    },
    select: async ({ message, options, proposed }) =>
      answered(
        await multiselect<string>({
          ...streams,
          message,
          options: [...options],
          initialValues: [...proposed],
          required: true,
        }),
      ),
    enter: async ({ message, proposed, check }) => {
      const entered = await text({
        ...streams,
        message,
        ...(proposed === null ? {} : { initialValue: proposed }),
        validate: (value) => check((value ?? '').trim()) ?? undefined,
      })
      return answered(entered).trim()
    },
  }
}
