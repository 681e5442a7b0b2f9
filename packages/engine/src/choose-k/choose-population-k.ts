import type { FeatureTable } from '../feature-table.ts'
import type { PopulationSpec } from '../populations/population-spec.ts'
import { chooseK } from './choose-k.ts'
import type { KChoice } from './k-choice.ts'
import type { KChoiceOptions } from './k-choice-options.ts'
import { populationPoints } from './population-points.ts'

/**
 * `chooseK` for one population of a shop: on its customers, in the space in which `segmentCustomers` clusters them. With
 * equal seed and restarts the clusters that are judged are those that it would find. Features tell segments apart in
 * original units.
 *
 * @param table all customers; those of the population are picked by its rule.
 * @param spec its `k` is not looked at; to have it judged give it as `asked`.
 * @returns 'nothing-to-compare' for a population without customers, or whose features have one value each.
 * @throws EngineError as `segmentCustomers` and `chooseK`.
 * @example choosePopulationK(table, DEFAULT_POPULATIONS[0], { seed: 1, asked: 3 }).reason.code
 */
export function choosePopulationK(
  table: FeatureTable,
  spec: PopulationSpec,
  options: Omit<KChoiceOptions, 'features'>,
): KChoice {
  const { points, features } = populationPoints(table, spec)
  return chooseK(points, { ...options, features })
}
