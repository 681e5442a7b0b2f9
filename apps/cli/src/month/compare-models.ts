import { adjustedRandIndex, assignCustomers } from '@clientele/engine'
import type { ShopSegmentation } from './segment-shop.ts'

/** How far last month's model still agrees with this month's, on today's customers of one population. */
export interface PopulationStability {
  readonly population: string
  /** Adjusted Rand index; null where a population was not modelled then or now, or is empty. */
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
  return segmentation.populations.map(({ name }, population) => {
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
      ari: now.length === 0 ? null : adjustedRandIndex(before, now),
      customers: now.length,
    }
  })
}
