import type Database from 'better-sqlite3'

/** A list of contacts as HubSpot keeps it. Members of `DYNAMIC` lists follow from filters and cannot be written. */
export interface ContactList {
  readonly id: number
  readonly name: string
  readonly processingType: 'MANUAL' | 'SNAPSHOT' | 'DYNAMIC'
  readonly version: number
  readonly createdAt: string
  readonly updatedAt: string
  /** Null while it is in use. */
  readonly deletedAt: string | null
  readonly size: number
}

/** A contact on a list. */
export interface Membership {
  readonly contactId: number
  readonly at: string
}

/** Who is to come and to go. */
export interface MembershipChange {
  readonly add: readonly number[]
  readonly remove: readonly number[]
}

/** Lists of contacts and who is on them. Nothing is validated here. */
export interface ListStore {
  create(name: string, processingType: ContactList['processingType'], at: string): ContactList
  /** Deleted ones included. */
  get(id: number): ContactList | undefined
  /** Deleted ones excluded. */
  byName(name: string): ContactList | undefined
  /** Deleted ones excluded, by number. */
  all(): readonly ContactList[]
  rename(id: number, name: string, at: string): void
  /** Deletes or, with null, brings back. */
  setDeleted(id: number, deletedAt: string | null): void
  /** Says who really came and went, and who is no contact. */
  change(
    id: number,
    change: MembershipChange,
    at: string,
  ): { added: number[]; removed: number[]; missing: number[] }
  /** Ordered by contact, after the one named; at most `limit`. */
  members(id: number, after: number, limit: number): readonly Membership[]
  /** The lists of a contact, deleted ones excluded. */
  of(contactId: number): readonly { readonly list: ContactList; readonly at: string }[]
}

const LISTS = `
  SELECT id, name, processing_type AS "processingType", version, created_at AS "createdAt",
    updated_at AS "updatedAt", deleted_at AS "deletedAt",
    (SELECT count(*) FROM list_members WHERE list_id = lists.id) AS size
  FROM lists`

/** The list store of a database. */
export function createListStore(database: Database.Database): ListStore {
  const insert = database.prepare<[string, string, string, string]>(
    'INSERT INTO lists (name, processing_type, created_at, updated_at) VALUES (?, ?, ?, ?)',
  )
  const byId = database.prepare<[number], ContactList>(`${LISTS} WHERE id = ?`)
  const byName = database.prepare<[string], ContactList>(`${LISTS} WHERE name = ? AND deleted_at IS NULL`)
  const all = database.prepare<[], ContactList>(`${LISTS} WHERE deleted_at IS NULL ORDER BY id`)
  const rename = database.prepare<[string, string, number]>(
    'UPDATE lists SET name = ?, updated_at = ?, version = version + 1 WHERE id = ?',
  )
  const setDeleted = database.prepare<[string | null, number]>('UPDATE lists SET deleted_at = ? WHERE id = ?')
  const isContact = database
    .prepare<[number], number>('SELECT 1 FROM contacts WHERE id = ? AND archived = 0')
    .pluck()
  const add = database.prepare<[number, number, string]>(
    'INSERT OR IGNORE INTO list_members VALUES (?, ?, ?)',
  )
  const remove = database.prepare<[number, number]>(
    'DELETE FROM list_members WHERE list_id = ? AND contact_id = ?',
  )
  const members = database.prepare<[number, number, number], Membership>(
    `SELECT contact_id AS "contactId", at FROM list_members
     WHERE list_id = ? AND contact_id > ? ORDER BY contact_id LIMIT ?`,
  )
  const of = database.prepare<[number], { listId: number; at: string }>(
    'SELECT list_id AS "listId", at FROM list_members WHERE contact_id = ? ORDER BY list_id',
  )
  return {
    create(name, processingType, createdAt) {
      const id = Number(insert.run(name, processingType, createdAt, createdAt).lastInsertRowid)
      const updatedAt = createdAt
      return { id, name, processingType, version: 1, createdAt, updatedAt, deletedAt: null, size: 0 }
    },
    get: (id) => byId.get(id),
    byName: (name) => byName.get(name),
    all: () => all.all(),
    rename: (id, name, at) => {
      rename.run(name, at, id)
    },
    setDeleted: (id, deletedAt) => {
      setDeleted.run(deletedAt, id)
    },
    change: database.transaction((id: number, change: MembershipChange, at: string) => {
      const missing = change.add.filter((contact) => isContact.get(contact) === undefined)
      const known = change.add.filter((contact) => !missing.includes(contact))
      return {
        added: known.filter((contact) => add.run(id, contact, at).changes > 0),
        removed: change.remove.filter((contact) => remove.run(id, contact).changes > 0),
        missing,
      }
    }),
    members: (id, after, limit) => members.all(id, after, limit),
    of: (contactId) =>
      of.all(contactId).flatMap(({ listId, at }) => {
        const list = byId.get(listId)
        return list === undefined || list.deletedAt !== null ? [] : [{ list, at }]
      }),
  }
}
