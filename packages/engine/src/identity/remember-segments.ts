import type { PopulationModel } from '../populations/population-model.ts'
import type { Segmentation } from '../segment-customers.ts'
import type { EarlierSegments } from './inherit-segments.ts'
import { segmentIdentities } from './segment-identity.ts'

/**
 * What `inheritSegments` needs to know next time: the models and identities of this segmentation, those of populations
 * that have no customers now, and every id that was ever given.
 *
 * @param segmentation from `inheritSegments`, or from `segmentCustomers` the first time.
 * @param earlier what was known before. Default: nothing.
 * @example
 * let memory = rememberSegments(june)
 * for (const month of [july, august]) memory = rememberSegments(inheritSegments(memory, month).segmentation, memory)
 */
export function rememberSegments(
  segmentation: Pick<Segmentation, 'model' | 'segments' | 'customerIds'>,
  earlier: EarlierSegments = { model: { populations: [] }, identities: [] },
): EarlierSegments {
  const { populations } = segmentation.model
  const now = segmentIdentities(segmentation)
  const modelOf = (name: string): PopulationModel | undefined => populations.find((one) => one.name === name)
  const waits = earlier.model.populations.filter(({ name }) => modelOf(name) === undefined)
  const stillThere = earlier.identities.filter(({ population, cluster, id }) => {
    const model = modelOf(population)
    if (model === undefined) return true
    // A model in force keeps a cluster that nobody stands in, and the identity waits with it.
    const before = earlier.model.populations.find(({ name }) => name === population)
    const isInForce = JSON.stringify(before) === JSON.stringify(model)
    const isEmpty = !now.some(
      (identity) => identity.population === population && identity.cluster === cluster,
    )
    return isInForce && isEmpty && !now.some((identity) => identity.id === id)
  })
  const usedIds = [
    ...(earlier.usedIds ?? []),
    ...earlier.identities.map(({ id }) => id),
    ...now.map(({ id }) => id),
  ]
  return {
    model: { populations: [...populations, ...waits] },
    identities: [...now, ...stillThere],
    usedIds: [...new Set(usedIds)],
    customerIds: segmentation.customerIds,
  }
}
