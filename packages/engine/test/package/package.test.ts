import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

it.each([
  ['publint', ['--strict']],
  ['attw', ['--pack', '.', '--profile', 'esm-only', '--no-color', '--no-emoji']],
])('%s has nothing to say against the package', (command, args) => {
  const { status, stdout } = spawnSync(`node_modules/.bin/${command}`, args, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  expect(status, stdout).toBe(0)
})
