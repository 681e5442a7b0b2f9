import type { JobKind } from './job-kinds.ts'

/** What a thread is told. A task is opened once on each thread that gets jobs of it. */
export type Order =
  | { readonly type: 'open'; readonly task: number; readonly kind: JobKind; readonly data: unknown }
  | { readonly type: 'run'; readonly task: number; readonly job: unknown }
  | { readonly type: 'close'; readonly task: number }

/** What a thread answers to each `run`. */
export type Answer =
  | { readonly type: 'done'; readonly result: unknown }
  | { readonly type: 'failed'; readonly reason: string }

/** A thread of the platform. */
export interface Thread {
  readonly post: (order: Order) => void
  /** Ends it at once; resolves when it is gone. */
  readonly stop: () => Promise<void>
}

/** Starts a thread; `onDeath` is told why it ended, whether it was asked to or not, and the cure where there is a certain one. */
export type StartThread = (
  onAnswer: (answer: Answer) => void,
  onDeath: (reason: string, cure?: string) => void,
) => Thread
