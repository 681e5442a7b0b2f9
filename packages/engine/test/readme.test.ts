import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as engine from '../src/index.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

function block(language: string): string {
  const found = readme.match(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``))?.[1]
  if (found === undefined) throw new Error(`README has no ${language} block`)
  return found
}

it('prints what the README says it prints', () => {
  const body = block('js').replace(/^import .*$/m, 'const { createRandom, segmentCustomers } = engine')
  const lines: string[] = []
  const run = new Function('engine', 'console', body)
  run(engine, { log: (line: string) => lines.push(line) })
  expect(`${lines.join('\n')}\n`).toBe(block('text'))
})

it('lists every export', () => {
  const missing = Object.keys(engine).filter((name) => !readme.includes(`\`${name}\``))
  expect(missing).toEqual([])
})
