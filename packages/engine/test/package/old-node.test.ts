import { spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { fitKMeans, matrixFromRows } from '../../src/index.ts'

/** A Node before 22 among those on PATH: the oldest that the package says it runs on. */
function oldNode(): string | undefined {
  const candidates = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'node'))
  return candidates.find((node) => {
    const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout ?? ''
    const major = Number(/^v(\d+)\./.exec(version)?.[1])
    return major >= 20 && major < 22
  })
}

const node = oldNode()

it('runs on the oldest Node, threads included', ({ skip }) => {
  if (node === undefined) return skip('there is no Node 20 or 21 on PATH')
  const program = `
    import { fitKMeans, matrixFromRows, silhouette } from '@clientele/engine'
    import { startWorkers } from '@clientele/engine/workers'
    const rows = matrixFromRows([[1], [2], [9], [10], [30]])
    const workers = startWorkers({ threads: 2 })
    const fit = fitKMeans(rows, { k: 3, seed: 1 })
    const inThreads = await workers.fitKMeans(rows, { k: 3, seed: 1 })
    const same = silhouette(rows, fit.labels).value === (await workers.silhouette(rows, fit.labels)).value
    await workers.close()
    console.log(JSON.stringify([[...fit.labels], [...inThreads.labels], inThreads.inertia, same]))`
  const { stdout, stderr } = spawnSync(node, ['--input-type=module', '--eval', program], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    encoding: 'utf8',
  })
  const fit = fitKMeans(matrixFromRows([[1], [2], [9], [10], [30]]), { k: 3, seed: 1 })
  expect(stderr).toBe('')
  expect(JSON.parse(stdout)).toEqual([[...fit.labels], [...fit.labels], fit.inertia, true])
})
