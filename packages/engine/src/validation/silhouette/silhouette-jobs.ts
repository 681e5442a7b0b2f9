import { type DistanceKernel, loadTile, TILE } from './distance-kernel.ts'
import { plainDistances } from './plain-distances.ts'
import type { SilhouetteLayout } from './silhouette-layout.ts'
import { silhouetteValue } from './silhouette-value.ts'
import { simdDistances } from './simd-distances.ts'

/**
 * A part of the work on a layout. A strip pairs some points of a cluster with the points after them, so that all strips
 * together meet each pair once; rows pair some points with all points.
 */
export type SilhouetteJob =
  | { readonly kind: 'strip'; readonly cluster: number; readonly from: number; readonly to: number }
  | { readonly kind: 'rows'; readonly slots: Uint32Array }

/** What a job found out. */
export type SilhouettePart =
  | {
      readonly kind: 'strip'
      readonly cluster: number
      readonly from: number
      readonly to: number
      /** Per slot from the start of the cluster on: its distances to the points of the strip before it. */
      readonly sums: Float64Array
      /** Per point of the strip: its least mean distance to a later cluster. */
      readonly nearest: Float64Array
    }
  | { readonly kind: 'rows'; readonly slots: Uint32Array; readonly silhouettes: Float64Array }

/** What a thread needs to do jobs: a layout, and a kernel that holds it. */
export interface SilhouetteBench {
  readonly layout: SilhouetteLayout
  readonly kernel: DistanceKernel
}

/** The kernel is in WebAssembly, or the plain one where there is no such thing. They give the same bits. */
export function silhouetteBench(layout: SilhouetteLayout): SilhouetteBench {
  return { layout, kernel: simdDistances(layout) ?? plainDistances(layout) }
}

/** Most parts that the points are cut into for sharing between threads. */
const PARTS = 32
/** With more clusters, sums per strip would cost more than meeting each pair once saves. */
const MOST_STRIP_CLUSTERS = 64

/** The jobs of an exact silhouette. They depend on the data alone, so that the sums do too. */
export function exactJobs({ starts, ends }: SilhouetteLayout): SilhouetteJob[] {
  const counts = ends.map((end, cluster) => end - starts[cluster])
  const points = counts.reduce((total, count) => total + count, 0)
  const length = TILE * Math.ceil(points / PARTS / TILE)
  if (counts.length > MOST_STRIP_CLUSTERS) {
    const slots = new Uint32Array(points)
    let place = 0
    ends.forEach((end, cluster) => {
      for (let slot = starts[cluster]; slot < end; slot++) slots[place++] = slot
    })
    return rowJobs(slots)
  }
  return Array.from(ends).flatMap((end, cluster) =>
    Array.from({ length: Math.ceil(counts[cluster] / length) }, (_, strip): SilhouetteJob => {
      const from = starts[cluster] + strip * length
      return { kind: 'strip', cluster, from, to: Math.min(end, from + length) }
    }),
  )
}

/** Jobs that pair the points of some slots with all points. */
export function rowJobs(slots: Uint32Array): SilhouetteJob[] {
  const length = TILE * Math.ceil(slots.length / PARTS / TILE)
  return Array.from({ length: Math.ceil(slots.length / length) }, (_, part) => ({
    kind: 'rows',
    slots: slots.slice(part * length, (part + 1) * length),
  }))
}

/** Does one job: any thread with the layout can. */
export function runSilhouetteJob(bench: SilhouetteBench, job: SilhouetteJob): SilhouettePart {
  return job.kind === 'strip' ? runStrip(bench, job.cluster, job.from, job.to) : runRows(bench, job.slots)
}

function runStrip(
  { layout, kernel }: SilhouetteBench,
  cluster: number,
  from: number,
  to: number,
): SilhouettePart {
  const { starts, ends, sizes } = layout
  const nearest = new Float64Array(to - from).fill(Infinity)
  kernel.columnSums.fill(0, starts[cluster])
  for (let first = from; first < to; first += TILE) {
    const count = Math.min(TILE, to - first)
    const after = Math.min(first + TILE, starts[cluster + 1])
    const tile = Uint32Array.from({ length: count }, (_, row) => first + row)
    loadTile(kernel, layout, tile)
    kernel.tileSums.fill(0)
    // Pairs within the tile are met twice, once from each side.
    kernel.add(count, first, after, false)
    kernel.add(count, after, starts[cluster + 1], true)
    for (let row = 0; row < count; row++) kernel.columnSums[first + row] += kernel.tileSums[row]
    for (let other = cluster + 1; other < ends.length; other++) {
      kernel.tileSums.fill(0)
      kernel.add(count, starts[other], starts[other + 1], true)
      for (let row = 0; row < count; row++) {
        const place = first - from + row
        nearest[place] = Math.min(nearest[place], kernel.tileSums[row] / sizes[other])
      }
    }
  }
  return { kind: 'strip', cluster, from, to, sums: kernel.columnSums.slice(starts[cluster]), nearest }
}

function runRows({ layout, kernel }: SilhouetteBench, slots: Uint32Array): SilhouettePart {
  const { starts, ends, sizes } = layout
  const silhouettes = new Float64Array(slots.length)
  for (let first = 0; first < slots.length; first += TILE) {
    const tile = slots.subarray(first, first + TILE)
    const within = new Float64Array(TILE)
    const nearest = new Float64Array(TILE).fill(Infinity)
    const size = new Float64Array(TILE)
    loadTile(kernel, layout, tile)
    for (let cluster = 0; cluster < ends.length; cluster++) {
      kernel.tileSums.fill(0)
      kernel.add(tile.length, starts[cluster], starts[cluster + 1], false)
      for (let row = 0; row < tile.length; row++) {
        if (tile[row] >= starts[cluster] && tile[row] < ends[cluster]) {
          within[row] = kernel.tileSums[row]
          size[row] = sizes[cluster]
        } else nearest[row] = Math.min(nearest[row], kernel.tileSums[row] / sizes[cluster])
      }
    }
    for (let row = 0; row < tile.length; row++) {
      silhouettes[first + row] = silhouetteValue(within[row], nearest[row], size[row])
    }
  }
  return { kind: 'rows', slots, silhouettes }
}
