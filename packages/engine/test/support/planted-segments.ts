import {
  type EarlierSegments,
  type PopulationSpec,
  type Segmentation,
  type SegmentIdentity,
  segmentCustomers,
  segmentIdentities,
} from '../../src/index.ts'
import { type Customer, tableOf } from './tables.ts'

/** Everybody in one population, so that groups can be planted freely. */
export const everyone = (k: number): PopulationSpec[] => [
  {
    name: 'all',
    rule: { minFrequency: 1, maxFrequency: null },
    features: ['recencyDays', 'monetary'],
    k,
  },
]

/** `count` customers around one point; ids start with `prefix`. */
export function group(prefix: string, count: number, recencyDays: number, monetary: number): Customer[] {
  return Array.from({ length: count }, (_, index) => [
    `${prefix}${String(index).padStart(3, '0')}`,
    recencyDays + (index % 5),
    1,
    monetary + (index % 7),
  ])
}

export const fit = (customers: readonly Customer[], k: number, seed = 1): Segmentation =>
  segmentCustomers(tableOf(customers), { seed, populations: everyone(k) })

export const earlierOf = (
  segmentation: Segmentation,
  rename: (identity: SegmentIdentity) => Partial<SegmentIdentity> = () => ({}),
): EarlierSegments => ({
  model: JSON.parse(JSON.stringify(segmentation.model)),
  customerIds: segmentation.customerIds,
  identities: segmentIdentities(segmentation).map((identity) => ({ ...identity, ...rename(identity) })),
})

/** The segment that holds a customer. */
export const segmentOf = (
  segmentation: Segmentation,
  customerId: string,
): Segmentation['segments'][number] => {
  const index = segmentation.segment[segmentation.customerIds.indexOf(customerId)]
  const segment = segmentation.segments[index ?? -1]
  if (segment === undefined) throw new Error(`no segment for ${customerId}`)
  return segment
}

export const threeGroups: Customer[] = [
  ...group('a', 60, 10, 20),
  ...group('b', 60, 400, 25),
  ...group('c', 60, 200, 900),
]
