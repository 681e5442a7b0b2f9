import type Database from 'better-sqlite3'
import type { Dialect } from './dialect.ts'

/** A contact of an account in which e-mail address or external id is the key. */
export interface AudienceContact {
  readonly id: number
  /** Lower case. */
  readonly email: string | null
  readonly externalId: string | null
  /** Consent, in the words of the dialect. */
  readonly status: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly tags: readonly string[]
  readonly createdAt: string
  readonly updatedAt: string
}

/** What a write knows of a contact. */
export type AudienceValues = Omit<AudienceContact, 'id' | 'createdAt' | 'updatedAt'>

/** A list of an account. */
export interface AudienceList {
  readonly id: number
  readonly name: string
  readonly createdAt: string
  readonly size: number
}

/** The account of one dialect. Nothing is validated here. */
export interface AudienceStore {
  get(id: number): AudienceContact | undefined
  byEmail(email: string): AudienceContact | undefined
  byExternalId(externalId: string): AudienceContact | undefined
  insert(values: AudienceValues, at: string): AudienceContact
  update(id: number, values: AudienceValues, at: string): void
  erase(id: number): void
  /** Ordered by number, after the one named. */
  page(after: number, limit: number): readonly AudienceContact[]
  count(): number
  /** Some of them in the order of their numbers, counted from 0. */
  slice(offset: number, limit: number): readonly AudienceContact[]
  fields(): Readonly<Record<string, unknown>>
  defineField(name: string, definition: unknown): void
  /** The spelling under which a tag is known: that of its first use. */
  tagName(tag: string): string
  /** All tags that were ever used, by number. */
  tags(): readonly { readonly id: number; readonly name: string }[]
  lists(): readonly AudienceList[]
  createList(name: string, at: string): AudienceList
  renameList(id: number, name: string): void
  changeList(id: number, add: readonly number[], remove: readonly number[]): void
  /** Numbers of the lists that a contact is on. */
  listsOf(id: number): readonly number[]
  members(listId: number, after: number, limit: number): readonly AudienceContact[]
  atomically<T>(work: () => T): T
}

interface Row {
  readonly id: number
  readonly email: string | null
  readonly external_id: string | null
  readonly status: string
  readonly fields: string
  readonly tags: string
  readonly created_at: string
  readonly updated_at: string
}

/** The account of a dialect in a database. */
export function createAudienceStore(database: Database.Database, dialect: Dialect): AudienceStore {
  const select = 'SELECT audience_contacts.* FROM audience_contacts'
  const byId = database.prepare<[string, number], Row>(`${select} WHERE dialect = ? AND id = ?`)
  const byEmail = database.prepare<[string, string], Row>(`${select} WHERE dialect = ? AND email = ?`)
  const byExternal = database.prepare<[string, string], Row>(
    `${select} WHERE dialect = ? AND external_id = ?`,
  )
  const page = database.prepare<[string, number, number], Row>(
    `${select} WHERE dialect = ? AND id > ? ORDER BY id LIMIT ?`,
  )
  const members = database.prepare<[number, number, number], Row>(
    `${select} JOIN audience_list_members ON contact_id = id WHERE list_id = ? AND id > ? ORDER BY id LIMIT ?`,
  )
  const insert = database.prepare<unknown[]>(
    `INSERT INTO audience_contacts (dialect, email, external_id, status, fields, tags, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const update = database.prepare<unknown[]>(
    `UPDATE audience_contacts SET email = ?, external_id = ?, status = ?, fields = ?, tags = ?, updated_at = ?
     WHERE id = ?`,
  )
  const leave = database.prepare<[number]>('DELETE FROM audience_list_members WHERE contact_id = ?')
  const erase = database.prepare<[number]>('DELETE FROM audience_contacts WHERE id = ?')
  const count = database
    .prepare<[string], number>('SELECT count(*) FROM audience_contacts WHERE dialect = ?')
    .pluck()
  const slice = database.prepare<[string, number, number], Row>(
    `${select} WHERE dialect = ? ORDER BY id LIMIT ? OFFSET ?`,
  )
  const listsOf = database
    .prepare<[number], number>(
      'SELECT list_id FROM audience_list_members WHERE contact_id = ? ORDER BY list_id',
    )
    .pluck()
  const fields = database.prepare<[string], { name: string; definition: string }>(
    'SELECT name, definition FROM audience_fields WHERE dialect = ? ORDER BY name',
  )
  const defineField = database.prepare<[string, string, string]>(
    'INSERT OR REPLACE INTO audience_fields VALUES (?, ?, ?)',
  )
  const addTag = database.prepare<[string, string, string]>(
    'INSERT OR IGNORE INTO audience_tags VALUES (?, ?, ?)',
  )
  const tag = database
    .prepare<[string, string], string>('SELECT name FROM audience_tags WHERE dialect = ? AND folded = ?')
    .pluck()
  const tags = database.prepare<[string], { id: number; name: string }>(
    'SELECT rowid AS id, name FROM audience_tags WHERE dialect = ? ORDER BY rowid',
  )
  const lists = database.prepare<[string], AudienceList>(
    `SELECT id, name, created_at AS "createdAt",
       (SELECT count(*) FROM audience_list_members WHERE list_id = id) AS size
     FROM audience_lists WHERE dialect = ? ORDER BY id`,
  )
  const insertList = database.prepare<[string, string, string]>(
    'INSERT INTO audience_lists (dialect, name, created_at) VALUES (?, ?, ?)',
  )
  const renameList = database.prepare<[string, number, string]>(
    'UPDATE audience_lists SET name = ? WHERE id = ? AND dialect = ?',
  )
  const join = database.prepare<[number, number]>('INSERT OR IGNORE INTO audience_list_members VALUES (?, ?)')
  const part = database.prepare<[number, number]>(
    'DELETE FROM audience_list_members WHERE list_id = ? AND contact_id = ?',
  )
  return {
    get: (id) => toContact(byId.get(dialect, id)),
    byEmail: (email) => toContact(byEmail.get(dialect, email)),
    byExternalId: (externalId) => toContact(byExternal.get(dialect, externalId)),
    insert(values, at) {
      const { email, externalId, status } = values
      const run = insert.run(
        dialect,
        email,
        externalId,
        status,
        JSON.stringify(values.fields),
        JSON.stringify(values.tags),
        at,
        at,
      )
      return { ...values, id: Number(run.lastInsertRowid), createdAt: at, updatedAt: at }
    },
    update(id, { email, externalId, status, fields: own, tags }, at) {
      update.run(email, externalId, status, JSON.stringify(own), JSON.stringify(tags), at, id)
    },
    erase(id) {
      leave.run(id)
      erase.run(id)
    },
    page: (after, limit) => page.all(dialect, after, limit).map(fromRow),
    count: () => count.get(dialect) ?? 0,
    slice: (offset, limit) => slice.all(dialect, limit, offset).map(fromRow),
    fields: () =>
      Object.fromEntries(fields.all(dialect).map(({ name, definition }) => [name, JSON.parse(definition)])),
    defineField: (name, definition) => {
      defineField.run(dialect, name, JSON.stringify(definition))
    },
    tagName(name) {
      addTag.run(dialect, name.toLowerCase(), name)
      return tag.get(dialect, name.toLowerCase()) ?? name
    },
    tags: () => tags.all(dialect),
    lists: () => lists.all(dialect),
    createList(name, createdAt) {
      const id = Number(insertList.run(dialect, name, createdAt).lastInsertRowid)
      return { id, name, createdAt, size: 0 }
    },
    renameList: (id, name) => {
      renameList.run(name, id, dialect)
    },
    changeList(id, add, remove) {
      for (const contact of add) join.run(id, contact)
      for (const contact of remove) part.run(id, contact)
    },
    listsOf: (id) => listsOf.all(id),
    members: (listId, after, limit) => members.all(listId, after, limit).map(fromRow),
    atomically: (work) => database.transaction(work)(),
  }
}

function fromRow(row: Row): AudienceContact {
  const { id, email, external_id: externalId, status, created_at: createdAt, updated_at: updatedAt } = row
  const [fields, tags] = [JSON.parse(row.fields), JSON.parse(row.tags)]
  return { id, email, externalId, status, fields, tags, createdAt, updatedAt }
}

function toContact(row: Row | undefined): AudienceContact | undefined {
  return row === undefined ? undefined : fromRow(row)
}
