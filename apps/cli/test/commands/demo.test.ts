import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { clientele } from '../support/clientele.ts'

let cwd = ''

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'clientele-demo-'))
})
afterEach(() => rm(cwd, { recursive: true, force: true }))

it('goes from files to tags, and again, whatever configuration lies about', async () => {
  await writeFile(join(cwd, 'clientele.config.json'), '{ "k": { "new": 2 }, "state": "mine.db" }')
  const first = await clientele(cwd, ['demo', '--customers', '200', '--quiet'])
  expect(first).toMatchObject({ code: 0, err: '' })
  expect(first.out).toContain('contacts written')
  for (const line of first.out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  expect((await readdir(cwd)).sort()).toEqual(['clientele-demo', 'clientele.config.json'])
  const second = await clientele(cwd, ['demo', '--customers', '200', '--quiet'])
  expect(second.out).toBe(first.out)
})

it('keeps its hands off a folder that is somebody else’s', async () => {
  await mkdir(join(cwd, 'work'))
  await writeFile(join(cwd, 'work', 'shop.db'), 'precious')
  const result = await clientele(cwd, ['demo', '--out', 'work', '--customers', '200'])
  expect(result).toMatchObject({ code: 2, out: '' })
  expect(result.err).toMatch(/\[OUTPUT_UNWRITABLE\]\n$/)
  expect(await readdir(join(cwd, 'work'))).toEqual(['shop.db'])
  expect(await readFile(join(cwd, 'work', 'shop.db'), 'utf8')).toBe('precious')
})
