import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { buildProgram } from '../../../src/program.ts'
import { memoryTerminal } from '../memory-terminal.ts'
import { root } from './doc-page.ts'

/**
 * What is wrong with the words of a command that is not run: a command or an option of `clientele` that there is not, a
 * script that the checkout does not have, a package that is not one of ours; null where nothing is.
 */
export function unknownWord(command: string): string | null {
  const line = command.replaceAll(/\$\([^)]*\)/g, 'value')
  const files = [...line.matchAll(/(?<=^| )(?:scripts|apps|deploy)\/\S+/g)].map(([file]) => file)
  const missing = files.find((file) => !existsSync(join(root, file)))
  if (missing !== undefined) return `no file ${missing}`
  const [, ours] = /(?:^|[\s/])clientele((?= |$)[^|;&>]*)/.exec(line) ?? []
  if (ours !== undefined && !line.includes('clientele/'))
    return unknownOption(ours.split(' ').filter((word) => word !== ''))
  const [, script] = /(?:^| )npm (?:run )?(start|test|[a-z:]+)/.exec(line) ?? []
  if (script !== undefined && !['install', 'exec'].includes(script))
    return script in manifest('package.json').scripts ? null : `no script ${script}`
  const packages = [...line.matchAll(/@clientele\/([a-z-]+)/g)].map(([, name]) => name ?? '')
  return packages.find((name) => !existsSync(join(root, name === 'cli' ? 'apps' : 'packages', name))) ?? null
}

const program = await buildProgram(memoryTerminal('/'), () => {})

/** The first word of a `clientele` command that its program does not know, or null. */
function unknownOption(words: readonly string[]): string | null {
  let command: Command = program
  const global = command
  for (const word of words) {
    if (word.startsWith('-')) {
      const [name] = word.split('=')
      const options = [...command.options, ...global.options]
      if (name !== '--help' && !options.some(({ long, short }) => long === name || short === name))
        return `clientele ${command.name()} has no ${name}`
    } else if (command.commands.length > 0) {
      const child = command.commands.find((candidate) => candidate.name() === word)
      if (child === undefined) return `no command ${word}`
      command = child
    }
  }
  return null
}

function manifest(file: string): { readonly scripts: Readonly<Record<string, string>> } {
  return JSON.parse(readFileSync(join(root, file), 'utf8'))
}
