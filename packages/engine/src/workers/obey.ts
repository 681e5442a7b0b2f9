import { jobKinds } from './job-kinds.ts'
import type { Answer, Order } from './thread.ts'

/** The side of the thread: gives back a function that does what it is told. */
export function obey(answer: (answer: Answer) => void): (order: Order) => void {
  const tasks = new Map<number, (job: never) => unknown>()
  return (order) => {
    try {
      if (order.type === 'open') {
        // The two sides agree on the data of each kind: both are compiled from the same table.
        tasks.set(order.task, jobKinds[order.kind](order.data as never))
      } else if (order.type === 'close') {
        tasks.delete(order.task)
      } else {
        answer({ type: 'done', result: tasks.get(order.task)?.(order.job as never) })
      }
    } catch (error) {
      answer({ type: 'failed', reason: error instanceof Error ? error.message : String(error) })
    }
  }
}
