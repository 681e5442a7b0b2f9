import type { CommandShape, OptionShape, ValueShape } from './command-shape.ts'

/** A completion script for zsh 5 and later, with what each word means. */
export function zshScript(commands: readonly CommandShape[]): string {
  const paths = commands.slice(1).map(({ path }) => `'${path}'`)
  return `#compdef clientele
# clientele for zsh: put "source <(clientele completion zsh)" into ~/.zshrc, after compinit
_clientele() {
  local at=clientele word
  local -i depth=1 i
  for ((i = 2; i < CURRENT; i++)); do
    case "$at \${words[i]}" in
      (${paths.join('|')}) at="$at \${words[i]}"; depth=i ;;
    esac
  done
  # each command completes as if it were a program of its own
  words=("\${(@)words[depth,-1]}")
  ((CURRENT -= depth - 1))
  case "$at" in
${commands.map(commandCase).join('\n')}
  esac
}
compdef _clientele clientele
`
}

function commandCase({ path, children, options, argument }: CommandShape): string {
  const rest =
    children.length > 0
      ? [
          `'1:command:((${children.map(({ name, description }) => `${name}\\:${quoted(description)}`).join(' ')}))'`,
        ]
      : argument === null
        ? []
        : [`'*:argument:${action(argument)}'`]
  return `    ('${path}') _arguments -S ${[...options.map(optionWords), ...rest].join(' \\\n      ')} ;;`
}

function optionWords({ name, description, value }: OptionShape): string {
  const says = `[${description.replaceAll(/[[\]\\]/g, ' ').replaceAll("'", "'\\''")}]`
  return value === null ? `'${name}${says}'` : `'${name}=${says}:value:${action(value)}'`
}

function action(value: ValueShape): string {
  if (value.kind === 'words') return `(${value.words.join(' ')})`
  return value.kind === 'file' ? '_files' : ' '
}

/** A description inside the list of a completion, itself inside single quotes. */
function quoted(text: string): string {
  return `"${text
    .replaceAll(/["\\$`]/g, ' ')
    .replaceAll("'", "'\\''")
    .replaceAll(':', '\\:')}"`
}
