import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { main } from '../src/main.ts'
import { buildProgram } from '../src/program.ts'
import { VERSION } from '../src/version.ts'
import { clientele } from './support/clientele.ts'
import { memoryTerminal } from './support/memory-terminal.ts'

/** The words that lead to every command that does something. */
function paths(command: Command, words: readonly string[] = []): string[][] {
  if (command.commands.length === 0) return [[...words]]
  return command.commands.flatMap((child) => paths(child, [...words, child.name()]))
}

const program = await buildProgram(memoryTerminal('.'), () => {})
const everyHelp = [[], ...paths(program)].map((words) => [words.join(' ') || 'clientele', words] as const)
/** Their help has another form. */
const FREE_FORM = new Set(['clientele', 'init', 'doctor', 'completion'])

async function helpOf(words: readonly string[], columns = 80): Promise<string> {
  const terminal = memoryTerminal('.', { columns })
  expect(await main([...words, '--help'], terminal)).toBe(0)
  expect(terminal.output.err).toBe('')
  return terminal.output.out
}

describe('help', () => {
  it.each(everyHelp)('of %s has an example and fits 80 columns', async (_, words) => {
    const help = await helpOf(words)
    expect(help).toMatch(/^Examples?:\n {2}clientele /m)
    for (const line of help.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  it.each(everyHelp.filter(([name]) => !FREE_FORM.has(name)))(
    'of %s says what is read and written, and which page says more',
    async (_, words) => {
      const help = await helpOf(words)
      expect(help).toMatch(/^Reads {3}\S/m)
      expect(help).toMatch(/^Writes {2}\S/m)
      const page = /^More: (\S+)$/m.exec(help)?.[1] ?? ''
      expect(existsSync(join(import.meta.dirname, '../../..', page)), page).toBe(true)
    },
  )

  it.each(everyHelp)('of %s keeps prose within 40 and 200 columns', async (_, words) => {
    for (const columns of [40, 200]) {
      const help = await helpOf(words, columns)
      const prose = help.split('\n').filter((line) => /^(Reads|Writes|More) /.test(line))
      for (const line of prose) expect(line.length).toBeLessThanOrEqual(columns)
    }
  })

  it.each(everyHelp)('of %s shows only examples that the program understands', async (_, words) => {
    const help = await helpOf(words)
    const examples = [...help.matchAll(/^ {2}clientele( .*)$/gm)].map(([, line]) => line ?? '')
    expect(examples.length).toBeGreaterThan(0)
    for (const example of examples) await understands(example)
  })
})

/** The program parses the words of an example, up to what a shell would do with it or what it means. */
async function understands(example: string): Promise<void> {
  const argv = example
    .replace(/ >.*| {2,}.*/, '')
    .trim()
    .split(' ')
  const copy = await buildProgram(memoryTerminal('.'), () => {})
  const done: string[] = []
  for (const command of leaves(copy)) command.action(() => void done.push(command.name()))
  await copy.parseAsync(argv, { from: 'user' })
  expect(done, example).toHaveLength(1)
}

function leaves(command: Command): Command[] {
  return command.commands.length === 0 ? [command] : command.commands.flatMap(leaves)
}

describe('loads', () => {
  const names = program.commands.map((command) => command.name())
  const loaded = async (...argv: string[]): Promise<string[]> => {
    const partial = await buildProgram(memoryTerminal('.'), () => {}, undefined, argv)
    return partial.commands.map((command) => command.name())
  }

  it.each(names.filter((name) => name !== 'completion'))(
    'of all commands only %s when it is named',
    async (name) => {
      expect(await loaded('--quiet', name, '--help')).toEqual([name])
    },
  )

  it.each([['--help'], ['help'], ['completion'], ['segmnt'], ['constructor'], ['--nope']])(
    'all of them for "%s"',
    async (word) => {
      expect(await loaded(word)).toEqual(names)
    },
  )

  it.each([['--version'], ['-V']])('none for %s', async (flag) => {
    expect(await loaded(flag)).toEqual([])
    expect(await clientele('.', [flag])).toMatchObject({ code: 0, out: `${VERSION}\n`, err: '' })
  })
})

describe('what cannot be understood is said in one line:', () => {
  it.each([
    ['segmnt', 'There is no command "clientele segmnt"; near names are segment,'],
    ['sync aply', 'There is no command "clientele sync aply"; near names are apply,'],
    ['run --mnth 2018-07', '"clientele run" has no option "--mnth"; near names are --month,'],
    [
      'run --month 2018-07 --edtion full',
      '"clientele run" has no option "--edtion"; near names are --edition,',
    ],
    ['run', '"clientele run" needs --month <month> (calendar month: YYYY-MM); see "clientele run --help".'],
    ['run --month', '--month <month> needs a value (calendar month: YYYY-MM); see "clientele run --help".'],
    ['import', '"clientele import" needs <paths>; see "clientele import --help".'],
    ['history c-1042', '"clientele history" takes 0 arguments and got 1; see "clientele history --help".'],
    ['demo --lang de', '"de" is no value of --lang; it takes en, fr.'],
    ['completion tcsh', '"tcsh" is no value of <shell>; it takes bash, zsh, fish.'],
    ['--nope', '"clientele" has no option "--nope"; near names are '],
  ])('%s', async (line, words) => {
    const { code, out, err } = await clientele('.', line.split(' '))
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err.startsWith(`clientele: ${words}`), err).toBe(true)
    expect(err).toMatch(/^.*\[USAGE\]\n$/)
  })
})

it.each([[[]], [['--quiet']]])('says where to begin for %j', async (words) => {
  const { code, out, err } = await clientele('.', words)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const shown = [...out.matchAll(/^ {2}clientele( .*)$/gm)].map(([, line]) => line ?? '')
  expect(shown.length).toBeGreaterThan(2)
  for (const example of shown) await understands(example)
  for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
})

it.each([[['sync']], [['crm']]])('shows the help of "%s", which is no whole command', async (words) => {
  const { code, out, err } = await clientele('.', words)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toMatch(/^Usage: clientele/)
  expect(err).not.toContain('outputHelp')
})
