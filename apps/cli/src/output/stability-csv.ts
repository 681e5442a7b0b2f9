import { stringify } from 'csv-stringify/sync'
import type { StabilityDocument } from '../documents/stability-document.ts'

/** The designs side by side as a CSV table: one row for each design, population and k. */
export function stabilityCsv({ designs }: StabilityDocument): string {
  const rows = designs.map((line) => ({
    design: line.design,
    population: line.population,
    k: line.k,
    in_force: line.inForce ? 1 : 0,
    customers: line.customers,
    noise_floor: line.noiseFloor.latest,
    noise_floor_lowest: line.noiseFloor.lowest,
    lowest_jaccard: line.lowestJaccard.latest,
    ...Object.fromEntries(
      line.held.flatMap(({ threshold, over }) => {
        const level = threshold.toFixed(2).slice(2)
        return [
          [`held_${level}_median`, over?.median ?? null],
          [`held_${level}_worst`, over?.worst ?? null],
        ]
      }),
    ),
    retrain_median: line.retrain?.median ?? null,
    retrain_worst: line.retrain?.worst ?? null,
    ...Object.fromEntries(
      line.misassigned.flatMap(({ weeks, latest, medianShare, worstShare }) => [
        [`elsewhere_${weeks}w_customers`, latest?.customers ?? null],
        [`elsewhere_${weeks}w_revenue`, latest?.revenue ?? null],
        [`elsewhere_${weeks}w_share_median`, medianShare],
        [`elsewhere_${weeks}w_share_worst`, worstShare],
      ]),
    ),
  }))
  return stringify(rows, { header: true })
}
