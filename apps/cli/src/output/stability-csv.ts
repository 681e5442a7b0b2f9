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
    starts: line.starts,
    noise_floor_median: line.noiseFloor.median,
    noise_floor_worst: line.noiseFloor.worst,
    lowest_jaccard_median: line.lowestJaccard.median,
    lowest_jaccard_worst: line.lowestJaccard.worst,
    ...Object.fromEntries(
      line.held.flatMap(({ threshold, median, worst }) => {
        const level = threshold.toFixed(2).slice(2)
        return [
          [`held_${level}_median`, median],
          [`held_${level}_worst`, worst],
        ]
      }),
    ),
    drop: line.drop?.drop ?? null,
    drop_ageing: line.drop?.causes.ageing ?? null,
    drop_scale: line.drop?.causes.scale ?? null,
    drop_mix: line.drop?.causes.mix ?? null,
    drop_structure: line.drop?.causes.structure ?? null,
    drop_optimiser: line.drop?.causes.optimiser ?? null,
    retrain_median: line.retrain.median,
    retrain_worst: line.retrain.worst,
    ...Object.fromEntries(
      line.misassigned.flatMap(({ weeks, customers, share, revenue }) => [
        [`elsewhere_${weeks}w_customers_median`, customers.median],
        [`elsewhere_${weeks}w_share_median`, share.median],
        [`elsewhere_${weeks}w_share_worst`, share.worst],
        [`elsewhere_${weeks}w_revenue_median`, revenue.median],
      ]),
    ),
  }))
  return stringify(rows, { header: true })
}
