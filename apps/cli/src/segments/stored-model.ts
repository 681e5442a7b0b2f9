import { createHash } from 'node:crypto'
import type { FeatureTable, SegmentationModel, SegmentIdentity } from '@clientele/engine'
import type { ShopMeta } from '@clientele/sql-eda'

/** Where a model comes from. */
export interface ModelOrigin {
  readonly asOf: string
  readonly definitions: Pick<ShopMeta, 'saleStatuses' | 'amount'>
  /** Of the feature table it was fitted on. */
  readonly fingerprint: string
}

/**
 * A model as the state keeps it: the engine's model, its origin, an id that is a hash of both, and what its segments
 * are called. Names are handed down from month to month, so they are no part of the hash.
 */
export interface StoredModel extends SegmentationModel, ModelOrigin {
  readonly id: string
  readonly segments: readonly SegmentIdentity[]
  /** The model of the month before as this one was compared with it. Absent in the first month of a shop. */
  readonly before?: Pick<SegmentationModel, 'populations'> & { readonly segments: readonly SegmentIdentity[] }
}

/** Names a model by its as-of date and the SHA-256 of everything in it: `2018-08-01-3f9c2a71b0de`. */
export function storedModel(
  model: SegmentationModel,
  origin: ModelOrigin,
  segments: readonly SegmentIdentity[],
): StoredModel {
  const content = { ...model, ...origin }
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex')
  return { id: `${origin.asOf.slice(0, 10)}-${hash.slice(0, 12)}`, ...content, segments }
}

/**
 * SHA-256 over a feature table: ids and columns by name, in the order of the rows. Two machines agree on it, since
 * numbers are hashed as little-endian doubles.
 */
export function fingerprint({ customerIds, columns }: FeatureTable): string {
  const hash = createHash('sha256')
  hash.update(JSON.stringify(customerIds))
  for (const name of Object.keys(columns).sort()) {
    const column = columns[name] ?? new Float64Array()
    const bytes = new DataView(new ArrayBuffer(column.length * 8))
    column.forEach((value, row) => {
      bytes.setFloat64(row * 8, value, true)
    })
    hash.update(name).update(bytes)
  }
  return hash.digest('hex')
}
