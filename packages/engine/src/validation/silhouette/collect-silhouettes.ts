import type { SilhouettePart } from './silhouette-jobs.ts'
import type { SilhouetteLayout } from './silhouette-layout.ts'
import { silhouetteValue } from './silhouette-value.ts'

/** Puts the parts of an exact silhouette together. */
export interface SilhouetteCollector {
  /** Parts must come in the order of `exactJobs`: that fixes the order of every sum. */
  readonly add: (part: SilhouettePart) => void
  /** After the last part: the silhouette per slot. */
  readonly finish: () => Float64Array
}

export function collectSilhouettes(layout: SilhouetteLayout): SilhouetteCollector {
  const { slots, starts, ends, sizes } = layout
  const values = new Float64Array(slots)
  const within = new Float64Array(slots)
  const nearest = new Float64Array(slots).fill(Infinity)
  // Distances of later points to the cluster whose strips are being added.
  const pending = new Float64Array(slots)

  const closeCluster = (cluster: number): void => {
    for (let slot = starts[cluster]; slot < ends[cluster]; slot++) {
      values[slot] = silhouetteValue(within[slot], nearest[slot], sizes[cluster])
    }
    for (let slot = starts[cluster + 1]; slot < slots; slot++) {
      nearest[slot] = Math.min(nearest[slot], pending[slot] / sizes[cluster])
      pending[slot] = 0
    }
  }

  return {
    add(part) {
      if (part.kind === 'rows') {
        part.slots.forEach((slot, place) => {
          values[slot] = part.silhouettes[place]
        })
        return
      }
      const start = starts[part.cluster]
      const after = starts[part.cluster + 1]
      for (let slot = start; slot < after; slot++) within[slot] += part.sums[slot - start]
      for (let slot = after; slot < slots; slot++) pending[slot] += part.sums[slot - start]
      for (let slot = part.from; slot < part.to; slot++) {
        nearest[slot] = Math.min(nearest[slot], part.nearest[slot - part.from])
      }
      if (part.to === ends[part.cluster]) closeCluster(part.cluster)
    },
    finish: () => values,
  }
}
