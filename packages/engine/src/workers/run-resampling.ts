import type { Job, JobResult, TaskData } from './job-kinds.ts'
import { shareArrays } from './share-arrays.ts'
import type { ThreadPool, WorkerControl } from './thread-pool.ts'

/** Does the jobs 0 to count - 1 of a kind and gives their results in that order. */
export async function runResampling<Kind extends 'gapReference' | 'split' | 'bootstrapSample' | 'floorFit'>(
  pool: ThreadPool,
  kind: Kind,
  data: TaskData<Kind>,
  count: number,
  control: WorkerControl,
): Promise<JobResult<Kind>[]> {
  const jobs = Array.from({ length: count }, (_, job) => job)
  const results: JobResult<Kind>[] = []
  await pool.run(kind, shareArrays(data), jobs as Job<Kind>[], (result) => results.push(result), control)
  return results
}
