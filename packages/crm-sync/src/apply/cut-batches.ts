import type { WriteOptions } from '../crm-adapter.ts'
import type { JournalledOperation } from '../journal/journal.ts'

/** Contacts that go in one write, all in the same mode. */
export interface Batch {
  readonly mode: WriteOptions['mode']
  readonly operations: readonly JournalledOperation[]
}

/**
 * Cuts operations into batches. Removals go separately in mode `update`, so that a contact which somebody
 * deleted in the CRM does not come back empty. Contacts that were refused before go together at the end of each kind,
 * where they cannot hold up others.
 */
export function cutBatches(
  operations: readonly JournalledOperation[],
  size: number,
  refusedBefore: ReadonlySet<string>,
): Batch[] {
  const cut = (mode: Batch['mode'], wanted: (operation: JournalledOperation) => boolean): Batch[] => {
    const matching = operations.filter(wanted)
    return Array.from({ length: Math.ceil(matching.length / size) }, (_, index) => ({
      mode,
      operations: matching.slice(index * size, (index + 1) * size),
    }))
  }
  const isRemoval = ({ kind }: JournalledOperation): boolean => kind === 'removal'
  const isSuspect = ({ customerId }: JournalledOperation): boolean => refusedBefore.has(customerId)
  return [
    ...cut('upsert', (operation) => !isRemoval(operation) && !isSuspect(operation)),
    ...cut('upsert', (operation) => !isRemoval(operation) && isSuspect(operation)),
    ...cut('update', (operation) => isRemoval(operation) && !isSuspect(operation)),
    ...cut('update', (operation) => isRemoval(operation) && isSuspect(operation)),
  ]
}
