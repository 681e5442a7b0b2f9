import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
// @ts-expect-error the script is plain JavaScript, outside the workspaces
import { checkImports } from '../../../../scripts/check-imports.mjs'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
let planted = ''

beforeEach(async () => {
  planted = await mkdtemp(join(tmpdir(), 'clientele-imports-'))
})
afterEach(() => rm(planted, { recursive: true, force: true }))

async function plant(files: Record<string, string>): Promise<string[]> {
  for (const [name, source] of Object.entries(files)) {
    await mkdir(dirname(join(planted, name)), { recursive: true })
    await writeFile(join(planted, name), source)
  }
  return checkImports(planted)
}

it('finds the project as ARCHITECTURE.md says', () => {
  expect(checkImports(root)).toEqual([])
})

it.each([
  [
    'a package that may not be used',
    'packages/engine/src/a.ts',
    "import { z } from 'zod'\nexport const b = z",
    'imports zod',
  ],
  [
    'a workspace to the right',
    'packages/sql-eda/src/a.ts',
    "export * from '@clientele/report'",
    'imports @clientele/report',
  ],
  [
    'values where only types are allowed',
    'packages/crm-sync/src/a.ts',
    "import { silhouette } from '@clientele/engine'\nexport const b = silhouette",
    'imports @clientele/engine',
  ],
  [
    'an import call',
    'packages/engine/src/a.ts',
    "export const b = () => import('node:fs')",
    'imports node:fs',
  ],
  [
    'threads outside their folder',
    'packages/engine/src/a.ts',
    "import { Worker } from 'node:worker_threads'\nexport const b = Worker",
    'imports node:worker_threads',
  ],
  [
    'more of Node in the folder of threads',
    'packages/engine/src/workers/a.ts',
    "import { cpus } from 'node:os'\nexport const b = cpus",
    'imports node:os',
  ],
  ['a file outside src', 'packages/engine/src/a.ts', "export * from '../test/b.ts'", 'outside its src'],
  [
    'the clock in the engine',
    'packages/engine/src/a.ts',
    'export const b = () => Date.now()',
    'uses the clock',
  ],
  [
    'global randomness in the engine',
    'packages/engine/src/a.ts',
    'export const b = () => Math.random()',
    'uses global randomness',
  ],
  [
    'the environment in the engine',
    'packages/engine/src/a.ts',
    "export const b = () => process.env['A']",
    'uses the environment',
  ],
])('finds %s', async (_, file, source, violation) => {
  expect(await plant({ [file]: source })).toEqual([expect.stringContaining(violation)])
})

it('finds a cycle', async () => {
  const violations = await plant({
    'packages/engine/src/a.ts': "export { b } from './b.ts'",
    'packages/engine/src/b.ts': "import { a } from './a.ts'\nexport const b = a",
  })
  expect(violations).toEqual([expect.stringContaining('import cycle')])
})

it('keeps threads out of the main entry of the engine', async () => {
  const violations = await plant({
    'packages/engine/src/workers/a.ts':
      "import { Worker } from 'node:worker_threads'\nexport const a = Worker",
    'packages/engine/src/workers/b.ts': "export { a } from './a.ts'",
    'packages/engine/src/index.ts': "export { a } from './workers/a.ts'",
  })
  expect(violations).toEqual([expect.stringContaining('src/index.ts imports ./workers/a.ts; only workers/')])
})

it('allows types where only types are allowed, and words in comments and strings', async () => {
  const violations = await plant({
    'packages/crm-sync/src/a.ts': "import type { Matrix } from '@clientele/engine'\nexport type B = Matrix",
    'packages/engine/src/a.ts': "// Math.random is never used\nexport const b = 'process.env'",
  })
  expect(violations).toEqual([])
})
