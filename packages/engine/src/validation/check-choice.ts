import { EngineError } from '../engine-error.ts'

/** Door check: one of a few words, which may come from JSON. */
export function checkChoice(
  caller: string,
  { option, choices }: { readonly option: string; readonly choices: readonly string[] },
  choice: string,
): void {
  if (choices.includes(choice)) return
  throw new EngineError(
    'INVALID_ARGUMENT',
    `${caller}: there is no ${option} '${choice}'; use ${choices.join(', ')}.`,
  )
}
