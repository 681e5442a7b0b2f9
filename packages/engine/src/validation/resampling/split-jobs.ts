import { assign } from '../../kmeans/assign.ts'
import { fitKMeansSweep } from '../../kmeans/kmeans.ts'
import type { Matrix } from '../../matrix.ts'
import { createRandom, type Random } from '../../random.ts'
import { countDistinct, selectRows } from './canonical-rows.ts'
import { worstKeptTogether } from './worst-kept-together.ts'

/** What every split of a prediction strength needs: plain values and a typed array, so that it can be sent to a thread. */
export interface SplitJobs {
  /** In canonical order. */
  readonly rows: Matrix
  readonly ks: readonly number[]
  readonly seed: number
  readonly restarts: number
}

/** Strength of one random split at each k. The job's number seeds the split. */
export function runSplit(jobs: SplitJobs, job: number): number[] {
  const [first, second] = splitInHalf(jobs.rows.rows, createRandom(jobs.seed, job))
  return strengthsOfSplit(selectRows(jobs.rows, first), selectRows(jobs.rows, second), jobs)
}

/** Strength of one split at each k: the mean of how well each half is predicted by the other. */
export function strengthsOfSplit(
  first: Matrix,
  second: Matrix,
  { ks, seed, restarts }: Omit<SplitJobs, 'rows'>,
): number[] {
  const most = Math.min(countDistinct(first), countDistinct(second))
  const possible = ks.filter((k) => k > 1 && k <= most)
  const fitsOf = (half: Matrix) =>
    possible.length === 0 ? [] : fitKMeansSweep(half, { ks: possible, seed, restarts })
  const [fitsOfFirst, fitsOfSecond] = [fitsOf(first), fitsOf(second)]
  return ks.map((k) => {
    if (k === 1) return 1
    if (k > most) return 0
    const place = possible.indexOf(k)
    const [own, other] = [fitsOfFirst[place], fitsOfSecond[place]]
    return (
      (worstKeptTogether(own.labels, assign(other.centroids, first).labels) +
        worstKeptTogether(other.labels, assign(own.centroids, second).labels)) /
      2
    )
  })
}

/** Row numbers in two random halves, the second one row larger when the number is odd. */
function splitInHalf(rows: number, random: Random): [Uint32Array, Uint32Array] {
  const order = Uint32Array.from({ length: rows }, (_, row) => row)
  for (let place = 0; place < rows - 1; place++) {
    const other = place + Math.floor(random() * (rows - place))
    ;[order[place], order[other]] = [order[other], order[place]]
  }
  const middle = Math.floor(rows / 2)
  return [order.subarray(0, middle), order.subarray(middle)]
}
