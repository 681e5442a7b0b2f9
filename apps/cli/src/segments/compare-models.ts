import { adjustedRandIndex, assignCustomers, LAPSED } from '@clientele/engine'
import type { ShopSegmentation } from './segment-shop.ts'

/** How far last month's model still agrees with this month's, on today's customers of one population. */
export interface PopulationStability {
  readonly population: string
  /** Adjusted Rand index; null where it says nothing: no customer, or a single cluster then or now. */
  readonly ari: number | null
  /** Customers labelled by both models. */
  readonly customers: number
}

/**
 * Time ARI one month apart: the model of `previous`, with its own transforms and scaler, labels today's customers,
 * and these labels are compared with those of the model fitted today, population by population.
 */
export function compareModels(previous: ShopSegmentation, current: ShopSegmentation): PopulationStability[] {
  const { segmentation } = current
  const today = assignCustomers(segmentation.model, segmentation.table)
  const then = assignCustomers(previous.segmentation.model, segmentation.table)
  return segmentation.populations
    .filter(({ name }) => name !== LAPSED)
    .map(({ name }, population) => {
      const before: number[] = []
      const now: number[] = []
      segmentation.population.forEach((index, row) => {
        const label = then.cluster[row] ?? -1
        if (index !== population || label < 0) return
        before.push(label)
        now.push(today.cluster[row] ?? -1)
      })
      return {
        population: name,
        ari: comparable(before, now) ? adjustedRandIndex(before, now) : null,
        customers: now.length,
      }
    })
}

/** Agreement of one group with one group is no finding, though the index is 1. */
function comparable(before: readonly number[], now: readonly number[]): boolean {
  return new Set(before).size > 1 && new Set(now).size > 1
}
