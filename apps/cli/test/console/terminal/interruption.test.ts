import { expect, it } from 'vitest'
import {
  Interrupted,
  interruptedExitCode,
  interruptionBy,
} from '../../../src/console/terminal/interruption.ts'

it('gives the exit codes of shells', () => {
  expect(interruptedExitCode(AbortSignal.abort(new Interrupted('SIGINT')))).toBe(130)
  expect(interruptedExitCode(AbortSignal.abort(new Interrupted('SIGTERM')))).toBe(143)
  expect(interruptedExitCode(AbortSignal.abort())).toBe(130)
})

it('is overdue only when what it holds has ended, and says so once', async () => {
  const stop = new AbortController()
  const said: string[] = []
  const events: string[] = []
  const { hold, overdue } = interruptionBy(stop.signal, (line) => said.push(line))
  void overdue.then(() => events.push('overdue'))
  expect(await hold('the batch', async () => 7)).toBe(7)
  const { promise, resolve } = Promise.withResolvers<string>()
  const held = hold('the batch', () => promise)
  stop.abort()
  expect(said).toEqual(['clientele: finishing the batch; Ctrl-C again ends at once.\n'])
  setTimeout(() => {
    events.push('work ended')
    resolve('done')
  }, 1000)
  expect(await held).toBe('done')
  await overdue
  expect(events).toEqual(['work ended', 'overdue'])
})

it('is overdue after work that failed, too, and when it began interrupted', async () => {
  const { hold, overdue } = interruptionBy(AbortSignal.abort(), () => undefined)
  await expect(hold('x', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  await overdue
})
