import { nearNames } from '@clientele/sql-eda'
import type { Command, CommanderError } from 'commander'
import { countOf } from './numbers.ts'

/** One sentence for a command line that cannot be understood: what it says, and what it could say. */
export function usageWords(program: Command, argv: readonly string[], error: CommanderError): string {
  const { command, path } = commandOf(program, argv)
  const [word = ''] = /'([^']*)'/.exec(error.message)?.slice(1) ?? []
  const help = `see "${path} --help"`
  switch (error.code) {
    case 'commander.unknownCommand':
      return `There is no command "${path} ${word}"; near names are ${near(
        word,
        command.commands.map((child) => child.name()),
      )}.`
    case 'commander.unknownOption':
      return unknownOption(path, word, optionNames(command))
    case 'commander.missingMandatoryOptionValue': {
      const names = optionNames(command)
      const misspelt = argv.find((one) => one.startsWith('--') && !names.includes(one.replace(/=.*/s, '')))
      if (misspelt !== undefined) return unknownOption(path, misspelt.replace(/=.*/s, ''), names)
      return `"${path}" needs ${word}${meaning(command, word)}; ${help}.`
    }
    case 'commander.optionMissingArgument':
      return `${word} needs a value${meaning(command, word)}; ${help}.`
    case 'commander.missingArgument':
      return `"${path}" needs <${word}>; ${help}.`
    case 'commander.excessArguments': {
      // what is too much may be the id of a customer: it is counted and not repeated
      const [, takes = '', got = ''] = /Expected (\d+) arguments? but got (\d+)/.exec(error.message) ?? []
      return `"${path}" takes ${countOf(Number(takes), 'argument')} and got ${got}; ${help}.`
    }
    case 'commander.invalidArgument': {
      const [, value, , argument = '', choices] = INVALID.exec(error.message) ?? []
      if (choices === undefined) break
      const place = argument === '' ? word.replace(/ .*/s, '') : `<${argument}>`
      return `"${value}" is no value of ${place}; it takes ${choices}.`
    }
  }
  return error.message.replace(/^error: /, '').replaceAll(/\s*\n\s*/g, ' ')
}

/** What commander says of a value that is none of the choices, of an option or an argument. */
const INVALID =
  /argument(?: value)? '([^']*)' is invalid( for argument '([^']*)')?\.(?: Allowed choices are (.+)\.)?$/s

function unknownOption(path: string, name: string, names: readonly string[]): string {
  return `"${path}" has no option "${name}"; near names are ${near(name, names)}.`
}

/** The command that the words lead to, and the words themselves as the user would write them. */
function commandOf(program: Command, argv: readonly string[]): { command: Command; path: string } {
  let command = program
  const path = [program.name()]
  for (const word of argv.filter((one) => !one.startsWith('-'))) {
    const child = command.commands.find((one) => one.name() === word)
    if (child === undefined) break
    command = child
    path.push(word)
  }
  return { command, path: path.join(' ') }
}

/** Long names of the options of a command and of those around it. */
function optionNames(command: Command): string[] {
  const own = command.options.map(({ long, flags }) => long ?? flags)
  return command.parent === null ? [...own, '--help'] : [...own, ...optionNames(command.parent)]
}

function meaning(command: Command, flags: string): string {
  const option = command.options.find((one) => one.flags === flags)
  return option === undefined ? '' : ` (${option.description})`
}

const near = (name: string, known: readonly string[]): string => nearNames(name, known).join(', ')
