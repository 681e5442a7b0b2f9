import type { ContactList } from '../store/list-store.ts'

/** A list on the wire. */
export function listJson(list: ContactList): Record<string, unknown> {
  const { id, name, processingType, version, createdAt, updatedAt, deletedAt, size } = list
  return {
    listId: String(id),
    listVersion: version,
    name,
    objectTypeId: '0-1',
    processingType,
    processingStatus: 'COMPLETE',
    createdAt,
    updatedAt,
    ...(deletedAt === null ? {} : { deletedAt }),
    size,
  }
}
