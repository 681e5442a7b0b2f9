import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { buildProgram } from '../src/program.ts'
import { clientele } from './support/clientele.ts'
import { memoryTerminal } from './support/memory-terminal.ts'

/** The words that lead to every command that does something. */
function paths(command: Command, words: readonly string[] = []): string[][] {
  if (command.commands.length === 0) return [[...words]]
  return command.commands.flatMap((child) => paths(child, [...words, child.name()]))
}

describe('help', () => {
  const program = buildProgram(memoryTerminal('.'), () => {})

  it.each([[], ...paths(program)].map((words) => [words.join(' ') || 'clientele', words]))(
    'of %s has an example and fits 80 columns',
    async (_, words) => {
      const { code, out, err } = await clientele('.', [...words, '--help'])
      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect(out).toMatch(/^Examples?:\n {2}clientele /m)
      for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
    },
  )
})

it('suggests the command that was meant', async () => {
  const { code, err } = await clientele('.', ['segmnt'])
  expect(code).toBe(2)
  expect(err).toContain('segment')
})

it.each([[[]], [['sync']], [['crm']]])('shows the help of "%s", which is no whole command', async (words) => {
  const { code, out, err } = await clientele('.', words)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toMatch(/^Usage: clientele/)
  expect(err).not.toContain('outputHelp')
})
