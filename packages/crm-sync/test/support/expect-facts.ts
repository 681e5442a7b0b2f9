import { expect } from 'vitest'
import type { SyncMember } from '../../src/index.ts'
import type { DialectBench } from './dialect-bench.ts'
import { ownedValues } from './owned-values.ts'

/** The account holds the facts of these members, of each once, and no tag of ours besides. */
export async function expectFacts({ view }: DialectBench, list: readonly SyncMember[]): Promise<void> {
  const owned = await view.owned()
  const tagged = [...owned].filter(
    ([, values]) => values.clientele_segment !== '' || values.clientele_tags !== '',
  )
  expect(Object.fromEntries(tagged)).toMatchObject(Object.fromEntries(ownedValues(list)))
  expect(tagged).toHaveLength(list.length)
}
