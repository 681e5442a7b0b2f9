import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import * as report from '../src/index.ts'
import { pages } from '../src/pages/pages.ts'
import { largeShop } from './fixtures/large-shop.ts'
import { found } from './pdf/open-page.ts'

const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')

it.runIf(found !== null)('has an example that runs', { timeout: 60_000 }, async () => {
  const code = readme.match(/```ts\n([\s\S]*?)```/)?.[1]?.replaceAll(/^import .*$/gm, '') ?? ''
  const folder = await mkdtemp(join(tmpdir(), 'clientele-report-'))
  try {
    await writeFile(join(folder, 'playbook.json'), JSON.stringify(largeShop))
    const given = {
      ...report,
      readFile: (name: string) => readFile(join(folder, name), 'utf8'),
      writeFile: (name: string, data: string | Uint8Array) => writeFile(join(folder, name), data),
    }
    const names = Object.keys(given)
    const run = new Function(...names, `return (async () => {${code}})()`)
    await run(...Object.values(given))
    const read = async (name: string): Promise<string> =>
      (await readFile(join(folder, name))).toString('latin1')
    expect(await read('playbook.html')).toMatch(/^<!doctype html>/i)
    expect(await read('playbook.pdf')).toMatch(/^%PDF/)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

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
