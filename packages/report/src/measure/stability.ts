import type { PlaybookDocument } from '../document/playbook-document.ts'
import type { PlaybookPopulation } from '../document/population/population.ts'
import { type ModelStatus, statusOf } from './model-status.ts'

/** How far the two models agree on one population. */
export interface PopulationStability {
  readonly population: PlaybookPopulation
  readonly ari: number
  readonly status: Exclude<ModelStatus, 'first'>
}

/** The populations that have an earlier model to compare with, the least stable first; ties in document order. */
export function stability({ populations }: PlaybookDocument): PopulationStability[] {
  return populations
    .flatMap((population) =>
      population.ari === null
        ? []
        : [
            {
              population,
              ari: population.ari.value,
              status: statusOf(population.ari.value, population.stability),
            },
          ],
    )
    .sort((a, b) => a.ari - b.ari)
}
