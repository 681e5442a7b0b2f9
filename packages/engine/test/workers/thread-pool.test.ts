import { Worker } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import type { SilhouetteLayout } from '../../src/validation/silhouette/silhouette-layout.ts'
import type { Answer, StartThread } from '../../src/workers/thread.ts'
import { createThreadPool } from '../../src/workers/thread-pool.ts'

/** Threads that answer every job by running this body on the order `{ task, job }`; `say` answers. */
function threadsThat(body: string): { start: StartThread; alive: Set<Worker>; started: () => number } {
  const alive = new Set<Worker>()
  let started = 0
  const start: StartThread = (onAnswer, onDeath) => {
    started++
    const worker = new Worker(
      `const { parentPort } = require('node:worker_threads')
       const say = (result) => parentPort.postMessage({ type: 'done', result })
       parentPort.on('message', ({ type, task, job }) => { if (type === 'run') { ${body} } })`,
      { eval: true },
    )
    alive.add(worker)
    worker.on('message', (answer: Answer) => onAnswer(answer))
    worker.on('error', (error) => onDeath(error.message))
    worker.on('exit', (code) => {
      alive.delete(worker)
      onDeath(`exit code ${code}`)
    })
    return {
      post: (order) => worker.postMessage(order),
      stop: async () => {
        await worker.terminate()
      },
    }
  }
  return { start, alive, started: () => started }
}

// The pool passes data and jobs on as they are; these stand for any.
const data = {} as SilhouetteLayout
const jobs = (count: number) =>
  Array.from({ length: count }, (_, cluster) => ({ kind: 'strip' as const, cluster, from: 0, to: 0 }))

describe('createThreadPool', () => {
  it('delivers results in the order of the jobs, whichever is ready first', async () => {
    const { start } = threadsThat('setTimeout(() => say(job.cluster), job.cluster % 2 === 0 ? 20 : 0)')
    const pool = createThreadPool(3, start)
    const seen: unknown[] = []
    await pool.run('silhouette', data, jobs(7), (result, index) => seen.push([result, index]), {})
    expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6].map((index) => [index, index]))
    await pool.close()
  })

  it('starts no more threads than it has seats or jobs, and keeps them', async () => {
    const { start, started } = threadsThat('say(0)')
    const pool = createThreadPool(2, start)
    await pool.run('silhouette', data, jobs(1), () => {}, {})
    expect(started()).toBe(1)
    await pool.run('silhouette', data, jobs(9), () => {}, {})
    await pool.run('silhouette', data, jobs(9), () => {}, {})
    expect(started()).toBe(2)
    await pool.close()
  })

  it('rejects when a thread dies in a job, starts another for the next task, and leaves none behind', async () => {
    const { start, alive } = threadsThat('if (job.cluster === 2) process.exit(3); else say(job.cluster)')
    const pool = createThreadPool(2, start)
    const refusal = { code: 'WORKER_FAILED', message: expect.stringContaining('exit code 3') }
    await expect(pool.run('silhouette', data, jobs(5), () => {}, {})).rejects.toMatchObject(refusal)
    const seen: unknown[] = []
    await pool.run('silhouette', data, jobs(2), (result) => seen.push(result), {})
    expect(seen).toEqual([0, 1])
    await pool.close()
    expect(alive.size).toBe(0)
  })

  it('rejects with the reason when a thread throws, cannot start, or answers that it failed', async () => {
    const outcomes: [body: string, reason: string][] = [
      ['throw new Error("out of memory")', 'out of memory'],
      ['parentPort.postMessage({ type: "failed", reason: "too much" })', 'too much'],
    ]
    for (const [body, reason] of outcomes) {
      const pool = createThreadPool(1, threadsThat(body).start)
      await expect(pool.run('silhouette', data, jobs(2), () => {}, {})).rejects.toThrow(reason)
      await pool.close()
    }
    const pool = createThreadPool(1, () => {
      throw new Error('no threads here')
    })
    await expect(pool.run('silhouette', data, jobs(2), () => {}, {})).rejects.toMatchObject({
      code: 'WORKER_FAILED',
      message: expect.stringContaining('no threads here'),
    })
    await pool.close()
  })

  it('does tasks in the order of the calls, and ends only the threads of a task that is stopped', async () => {
    const { start, alive } = threadsThat('if (job.cluster < 5) say(task)')
    const pool = createThreadPool(2, start)
    const stop = new AbortController()
    const endless = jobs(6).slice(5)
    const stuck = pool.run('silhouette', data, endless, () => {}, { signal: stop.signal })
    const seen: unknown[] = []
    const collect = (task: unknown) => seen.push(task)
    await Promise.all([1, 2].map(() => pool.run('silhouette', data, jobs(3), collect, {})))
    expect(seen).toEqual([1, 1, 1, 2, 2, 2])
    stop.abort('stopped')
    await expect(stuck).rejects.toBe('stopped')
    await pool.run('silhouette', data, jobs(4), () => {}, {})
    await pool.close()
    expect(alive.size).toBe(0)
  })
})
