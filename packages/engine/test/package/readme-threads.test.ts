import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

it('prints what the README says about threads', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const part = readme.slice(readme.indexOf('## Threads'))
  const [, program = '', output] = /```js\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/.exec(part) ?? []
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  expect(stdout).toBe(output)
})
