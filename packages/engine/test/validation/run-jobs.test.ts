import { expect, it } from 'vitest'
import { runJobs } from '../../src/validation/run-jobs.ts'

it('runs no job after the signal was aborted', () => {
  const controller = new AbortController()
  const run: number[] = []
  const job = (index: number) => {
    run.push(index)
    if (index === 1) controller.abort(new Error('stop'))
  }
  expect(() => runJobs(5, job, { signal: controller.signal })).toThrow('stop')
  expect(run).toEqual([0, 1])
})

it('does nothing when there is nothing to do', () => {
  expect(runJobs(0, (index) => index, {})).toEqual([])
})
