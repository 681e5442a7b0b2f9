import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
// @ts-expect-error the script is plain JavaScript, outside the workspaces
import { sweepBuild } from '../../../../scripts/sweep-build.mjs'

it('what no source makes any more leaves the build, and nothing else', async ({ onTestFinished }) => {
  const workspace = await mkdtemp(join(tmpdir(), 'clientele-sweep-'))
  onTestFinished(() => rm(workspace, { recursive: true }))
  for (const folder of ['src/topic', 'browser', 'dist/topic', 'dist/browser', 'dist/old'])
    await mkdir(join(workspace, folder), { recursive: true })
  for (const file of ['src/index.ts', 'src/topic/moved.ts', 'browser/sort.ts'])
    await writeFile(join(workspace, file), '')
  const made = ['index.js', 'index.d.ts', 'topic/moved.js', 'browser/sort.js', '.tsbuildinfo', 'data.json']
  const left = ['moved.js', 'moved.d.ts', 'old/gone.js', 'index.js.map', 'index.d.ts.map']
  for (const file of [...made, ...left]) await writeFile(join(workspace, 'dist', file), '')

  sweepBuild(workspace)

  const files = await readdir(join(workspace, 'dist'), { recursive: true, withFileTypes: true })
  const names = files.filter((entry) => entry.isFile()).map(({ name }) => name)
  expect(names.toSorted()).toEqual(
    ['.tsbuildinfo', 'data.json', 'index.d.ts', 'index.js', 'moved.js', 'sort.js'].toSorted(),
  )
})

it('a workspace that is not built has nothing to sweep', async ({ onTestFinished }) => {
  const workspace = await mkdtemp(join(tmpdir(), 'clientele-sweep-'))
  onTestFinished(() => rm(workspace, { recursive: true }))
  expect(() => sweepBuild(workspace)).not.toThrow()
})
