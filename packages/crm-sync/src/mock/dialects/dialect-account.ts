import type { AudienceStore } from './audience-store.ts'
import type { JobQueue } from './job-queue.ts'

/** What the routes of a dialect work on. */
export interface DialectAccount {
  readonly store: AudienceStore
  readonly now: () => number
  /** Makes the queue of this dialect, which does its work by `perform`. */
  readonly jobs: (perform: (work: unknown) => Promise<unknown>) => JobQueue
}

/** The present moment in ISO 8601. */
export function timestamp({ now }: Pick<DialectAccount, 'now'>): string {
  return new Date(now()).toISOString()
}

/** Whether a text looks like an e-mail address. */
export function isEmail(text: string): boolean {
  return /^[^@\s]+@[^@\s]+\.[^@\s.]+$/.test(text)
}
