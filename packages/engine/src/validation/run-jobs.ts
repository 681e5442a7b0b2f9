/** Watching and stopping a computation that consists of many independent jobs. */
export interface JobControl {
  /** Called after each job. */
  readonly onProgress?: (done: number, total: number) => void
  /** An `AbortSignal`. Looked at before each job; when it is aborted its reason is thrown. */
  readonly signal?: { throwIfAborted(): void }
}

/** Runs the jobs 0 to count - 1 and collects their results in that order. No job sees another's result. */
export function runJobs<T>(count: number, job: (index: number) => T, control: JobControl): T[] {
  return Array.from({ length: count }, (_, index) => {
    control.signal?.throwIfAborted()
    const result = job(index)
    control.onProgress?.(index + 1, count)
    return result
  })
}
