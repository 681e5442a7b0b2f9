import type { CommandShape, OptionShape } from './command-shape.ts'

/**
 * A completion script for bash 3.2 and later. Where nothing of ours fits, bash offers files, whose names it quotes better
 * than a script can.
 */
export function bashScript(commands: readonly CommandShape[]): string {
  const paths = commands.slice(1).map(({ path }) => `'${path}'`)
  const values = commands.flatMap(({ path, options }) => options.flatMap((option) => valueCase(path, option)))
  return `# clientele for bash: put "source <(clientele completion bash)" into ~/.bashrc
_clientele() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} at=clientele words= i
  # bash takes --option=value apart
  if [[ $current == = ]]; then current=
  elif [[ $previous == = ]]; then previous=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$at \${COMP_WORDS[i]}" in
      ${paths.join('|')}) at="$at \${COMP_WORDS[i]}" ;;
    esac
  done
  COMPREPLY=()
  case "$at $previous" in
${values.join('\n')}
  esac
  case "$at" in
${commands.map(wordsCase).join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _clientele clientele
`
}

/** What follows an option with a value: its words, or nothing, upon which bash offers files. */
function valueCase(path: string, { name, value }: OptionShape): string[] {
  if (value === null) return []
  const reply =
    value.kind === 'words' ? `COMPREPLY=($(compgen -W '${value.words.join(' ')}' -- "$current")); ` : ''
  return [`    '${path} ${name}') ${reply}return ;;`]
}

/** Options are offered to who began one, and where there is nothing else. */
function wordsCase({ path, children, options, argument }: CommandShape): string {
  const names = options.map(({ name }) => name).join(' ')
  const others =
    children.length > 0
      ? children.map(({ name }) => name).join(' ')
      : argument?.kind === 'words'
        ? argument.words.join(' ')
        : null
  const plain = others ?? (argument === null ? names : '')
  return `    '${path}') if [[ $current == -* ]]; then words='${names}'; else words='${plain}'; fi ;;`
}
