import { EngineError } from '../engine-error.ts'
import { inOrder } from './in-order.ts'
import type { Job, JobKind, JobResult, TaskData } from './job-kinds.ts'
import type { Answer, StartThread, Thread } from './thread.ts'

/** Watching and stopping work in threads. */
export interface WorkerControl {
  /** Called after each job. */
  readonly onProgress?: (done: number, total: number) => void
  /** Stops the work, at once: threads that are busy with it are ended and replaced. */
  readonly signal?: StopSignal
}

/** What is needed of an `AbortSignal`. */
export interface StopSignal {
  readonly aborted: boolean
  readonly reason: unknown
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

/** A fixed number of seats for threads. Threads start when there is something to do. */
export interface ThreadPool {
  /**
   * Does the jobs of a task, in their order as threads become free, tasks in the order of the calls.
   *
   * @param collect gets the results in the order of the jobs, whoever did them and when.
   */
  readonly run: <Kind extends JobKind>(
    kind: Kind,
    data: TaskData<Kind>,
    jobs: readonly Job<Kind>[],
    collect: (result: JobResult<Kind>, index: number) => void,
    control: WorkerControl,
  ) => Promise<void>
  /** Ends all threads; what is unfinished is rejected. */
  readonly close: () => Promise<void>
}

interface Task {
  readonly id: number
  readonly kind: JobKind
  readonly data: unknown
  readonly jobs: readonly unknown[]
  readonly deliver: (index: number, result: unknown) => void
  /** Resolves without an argument, rejects with one; ends watching the signal. */
  readonly settle: (failure?: { readonly error: unknown }) => void
  next: number
  done: number
}

interface Seat {
  thread: Thread | null
  opened: Set<number>
  running: { readonly task: Task; readonly index: number } | null
}

export function createThreadPool(threads: number, startThread: StartThread): ThreadPool {
  const seats = Array.from(
    { length: threads },
    (): Seat => ({ thread: null, opened: new Set(), running: null }),
  )
  /** Threads that were told to stop and have not yet. */
  const leaving = new Set<Promise<void>>()
  let tasks: Task[] = []
  let count = 0
  let closed = false

  const vacate = (seat: Seat): void => {
    const { thread } = seat
    seat.thread = null
    seat.opened = new Set()
    seat.running = null
    if (thread === null) return
    const gone = thread.stop().finally(() => leaving.delete(gone))
    leaving.add(gone)
  }

  const finish = (task: Task, failure?: { readonly error: unknown }): void => {
    tasks = tasks.filter((other) => other !== task)
    for (const seat of seats) {
      if (seat.running?.task === task) vacate(seat)
      else if (seat.opened.delete(task.id)) seat.thread?.post({ type: 'close', task: task.id })
    }
    task.settle(failure)
  }

  const seated = (seat: Seat): Thread => {
    if (seat.thread !== null) return seat.thread
    const thread = startThread(
      (answer) => {
        if (seat.thread === thread) hear(seat, answer)
      },
      (reason, cure) => {
        if (seat.thread === thread) mourn(seat, reason, cure)
      },
    )
    seat.thread = thread
    return thread
  }

  const dispatch = (): void => {
    for (const seat of seats) {
      const task = tasks.find(({ next, jobs }) => next < jobs.length)
      if (task === undefined) return
      if (seat.running === null) start(seat, task)
    }
  }

  const start = (seat: Seat, task: Task): void => {
    const index = task.next++
    seat.running = { task, index }
    try {
      const thread = seated(seat)
      if (!seat.opened.has(task.id)) {
        seat.opened.add(task.id)
        thread.post({ type: 'open', task: task.id, kind: task.kind, data: task.data })
      }
      thread.post({ type: 'run', task: task.id, job: task.jobs[index] })
    } catch (error) {
      finish(task, { error: failed(error instanceof Error ? error.message : String(error)) })
    }
  }

  const hear = (seat: Seat, answer: Answer): void => {
    const { running } = seat
    if (running === null) return
    const { task, index } = running
    seat.running = null
    if (answer.type === 'failed') finish(task, { error: failed(answer.reason) })
    else {
      try {
        task.deliver(index, answer.result)
        if (++task.done === task.jobs.length) finish(task)
      } catch (error) {
        finish(task, { error })
      }
    }
    dispatch()
  }

  const mourn = (seat: Seat, reason: string, cure?: string): void => {
    const task = seat.running?.task
    vacate(seat)
    if (task !== undefined) finish(task, { error: failed(reason, cure) })
    dispatch()
  }

  return {
    run: (kind, data, jobs, collect, control) =>
      new Promise((resolve, reject) => {
        const { signal } = control
        const stop = (): void => {
          finish(task, { error: signal?.reason })
          dispatch()
        }
        const task: Task = {
          id: count++,
          kind,
          data,
          jobs,
          next: 0,
          done: 0,
          deliver: inOrder((result, index) => {
            // Results of a kind are of its type: both sides are compiled from the same table.
            collect(result as JobResult<typeof kind>, index)
            control.onProgress?.(index + 1, jobs.length)
          }),
          settle: (failure) => {
            signal?.removeEventListener('abort', stop)
            if (failure) reject(failure.error)
            else resolve()
          },
        }
        if (closed)
          reject(new EngineError('WORKERS_CLOSED', 'startWorkers: these workers are closed; start others.'))
        else if (signal?.aborted) reject(signal.reason)
        else if (jobs.length === 0) resolve()
        else {
          signal?.addEventListener('abort', stop)
          tasks.push(task)
          dispatch()
        }
      }),
    async close() {
      closed = true
      for (const task of tasks) {
        finish(task, {
          error: new EngineError('WORKERS_CLOSED', 'startWorkers: closed before the work was done.'),
        })
      }
      for (const seat of seats) vacate(seat)
      await Promise.all(leaving)
    },
  }
}

function failed(reason: string, cure = 'try again with fewer threads'): EngineError {
  return new EngineError('WORKER_FAILED', `startWorkers: a thread failed (${reason}); ${cure}.`)
}
