import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { packPackages, type Tarball } from '../support/pack-packages.ts'
import { runProgram } from '../support/run-program.ts'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
let folder = ''
let tarballs: Tarball[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clientele-tarballs-'))
  tarballs = await packPackages(folder)
}, 300_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

it('hold what is used, the licence and the notice, and nothing of the workshop', () => {
  expect(tarballs).toHaveLength(5)
  for (const { name, files } of tarballs) {
    const paths = files.map(({ path }) => path)
    const above = paths.filter((path) => !/^(dist|openapi)\//.test(path)).sort()
    expect(above, name).toEqual(['LICENSE', 'NOTICE', 'README.md', 'package.json'])
    expect(paths.filter((path) => /(^|\/)\.|\.tsbuildinfo$|\.test\.|^test|\.db$/.test(path))).toEqual([])
    expect(paths.filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))).toEqual([])
  }
})

it('refer to no source map that is not there', async () => {
  for (const workspace of [
    'packages/engine',
    'packages/sql-eda',
    'packages/report',
    'packages/crm-sync',
    'apps/cli',
  ]) {
    const { files = [] } = tarballs.find(({ name }) => name === `@clientele/${workspace.split('/')[1]}`) ?? {}
    const scripts = files.filter(({ path }) => path.endsWith('.js'))
    expect(scripts.length).toBeGreaterThan(100)
    for (const { path } of scripts)
      expect(
        (await readFile(join(root, workspace, path), 'utf8')).includes('//# sourceMappingURL'),
        path,
      ).toBe(false)
  }
})

it('are no larger than docs/packages.md says', async () => {
  const page = await readFile(join(root, 'docs/packages.md'), 'utf8')
  const rows = [...page.matchAll(/^\| `(@clientele\/[\w-]+)` \| ([\d,]+) \| ([\d,]+) \|/gm)]
  expect(rows.map(([, name]) => name).sort()).toEqual(tarballs.map(({ name }) => name).sort())
  for (const [, name, packed = '', unpacked = ''] of rows) {
    const { size = Number.NaN, unpackedSize = Number.NaN } = tarballs.find((one) => one.name === name) ?? {}
    for (const [actual, stated] of [
      [size, packed],
      [unpackedSize, unpacked],
    ] as const) {
      const ceiling = 1000 * Number(stated.replace(',', ''))
      expect(actual, name).toBeLessThanOrEqual(ceiling)
      // a ceiling far above says nothing
      expect(actual, name).toBeGreaterThan(ceiling / 2)
    }
  }
})

it.each([
  ['publint', ['--strict']],
  // the command exports nothing, so it has no declarations
  ['attw', ['--profile', 'esm-only', '--no-color', '--no-emoji']],
])('%s has nothing to say against them', async (linter, options) => {
  const program = join(root, 'apps/cli/node_modules/.bin', linter)
  for (const { name, filename } of tarballs) {
    if (linter === 'attw' && name === '@clientele/cli') continue
    const { code, out, err } = await runProgram(program, [join(folder, filename), ...options], {
      cwd: folder,
    })
    expect({ name, code, said: code === 0 ? '' : out + err }).toEqual({ name, code: 0, said: '' })
  }
})
