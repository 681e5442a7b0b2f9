import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import * as report from '../src/index.ts'
import { pages } from '../src/pages/pages.ts'

const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')

it('lists every export', () => {
  const missing = Object.keys(report).filter((name) => !new RegExp(`\`${name}\\b`).test(readme))
  expect(missing).toEqual([])
})

it('names every page, in their order', () => {
  const table = readme.slice(
    readme.indexOf('| page | what it says |'),
    readme.indexOf("The manager's edition"),
  )
  const named = [...table.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, id]) => id)
  expect(named).toEqual(pages.map(({ id }) => id))
})
