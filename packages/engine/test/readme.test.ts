import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as engine from '../src/index.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

it('lists every export', () => {
  const missing = Object.keys(engine).filter((name) => !readme.includes(`\`${name}\``))
  expect(missing).toEqual([])
})
