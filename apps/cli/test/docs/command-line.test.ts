import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { buildProgram } from '../../src/program.ts'
import { root } from '../support/docs/doc-page.ts'
import { memoryTerminal } from '../support/memory-terminal.ts'

const page = readFileSync(join(root, 'docs/command-line.md'), 'utf8')

it('lists every command that there is', async () => {
  const program = await buildProgram(memoryTerminal('/'), () => {})
  const names = program.commands.flatMap((command) =>
    command.commands.length > 0
      ? command.commands.map((child) => `${command.name()} ${child.name()}`)
      : [command.name()],
  )
  expect(names.filter((name) => !page.includes(`\`${name}`))).toEqual([])
})
