import { fitKMeans } from '../../kmeans/kmeans.ts'
import type { Matrix } from '../../matrix.ts'
import { createRandom, type Random } from '../../random.ts'
import { clusterJaccard } from '../agreement/cluster-jaccard.ts'
import { countDistinct, selectRows } from './canonical-rows.ts'

/** What every bootstrap sample needs: plain values and typed arrays, so that it can be sent to a thread. */
export interface BootstrapJobs {
  /** In canonical order. */
  readonly rows: Matrix
  /** Cluster of each row in the clustering of all rows, 0 to k - 1. */
  readonly labels: Int32Array
  readonly k: number
  readonly seed: number
  readonly restarts: number
}

/** Best Jaccard similarity of each cluster in one bootstrap sample. The job's number seeds the draw. */
export function runBootstrapSample(jobs: BootstrapJobs, job: number): Float64Array {
  const { rows, labels, k, seed, restarts } = jobs
  const drawn = drawOnce(rows.rows, createRandom(seed, job))
  const sample = selectRows(rows, drawn)
  const found = fitKMeans(sample, { k: Math.min(k, countDistinct(sample)), seed, restarts })
  return jaccardInSample(
    Int32Array.from(drawn, (row) => labels[row]),
    found.labels,
    k,
  )
}

/** Best Jaccard similarity of each of k reference clusters in one sample; 0 for a cluster without a row in it. */
export function jaccardInSample(
  reference: ArrayLike<number>,
  found: ArrayLike<number>,
  k: number,
): Float64Array {
  const similarities = new Float64Array(k)
  for (const { cluster, jaccard } of clusterJaccard(reference, found)) similarities[cluster] = jaccard
  return similarities
}

/** The different numbers among `rows` draws with replacement, ascending. */
function drawOnce(rows: number, random: Random): Uint32Array {
  const drawn = new Uint8Array(rows)
  for (let draw = 0; draw < rows; draw++) drawn[Math.floor(random() * rows)] = 1
  const once = new Uint32Array(rows)
  let found = 0
  for (let row = 0; row < rows; row++) if (drawn[row] === 1) once[found++] = row
  return once.slice(0, found)
}
