import type { CommandShape, OptionShape } from './command-shape.ts'

/** A completion script for fish 3 and later, with what each word means. */
export function fishScript(commands: readonly CommandShape[]): string {
  const paths = commands.slice(1).map(({ path }) => `'${path}'`)
  return `# clientele for fish: clientele completion fish > ~/.config/fish/completions/clientele.fish
function __clientele_at
  set -l at clientele
  for word in (commandline -opc)[2..-1]
    contains -- "$at $word" ${paths.join(' ')}
    and set at "$at $word"
  end
  test "$at" = "$argv"
end
complete -c clientele -f
${commands.flatMap(commandLines).join('\n')}
`
}

function commandLines({ path, children, options, argument }: CommandShape): string[] {
  const start = `complete -c clientele -n '__clientele_at ${path}'`
  const words = argument?.kind === 'words' ? [`${start} -a '${argument.words.join(' ')}'`] : []
  const files = argument?.kind === 'file' ? [`${start} -F`] : []
  return [
    ...children.map(({ name, description }) => `${start} -a ${name} -d ${quoted(description)}`),
    ...words,
    ...files,
    ...options.map((option) => `${start} ${optionWords(option)}`),
  ]
}

function optionWords({ name, description, value }: OptionShape): string {
  const words = `-l ${name.replace(/^--/, '')} -d ${quoted(description)}`
  if (value === null) return words
  if (value.kind === 'words') return `${words} -x -a '${value.words.join(' ')}'`
  return value.kind === 'file' ? `${words} -r -F` : `${words} -x`
}

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
