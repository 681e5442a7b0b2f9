import type Database from 'better-sqlite3'

/** A stored contact. Empty properties are absent. */
export interface Contact {
  readonly id: number
  readonly properties: Readonly<Record<string, string>>
  readonly createdAt: string
  readonly updatedAt: string
  readonly archived: boolean
}

/** Property values under which at most one contact may be found. */
export type UniqueValues = readonly (readonly [property: string, value: string])[]

/** Who wrote: a program by the API, a person, or the merge of two contacts. */
export type WriteSource = 'INTEGRATION' | 'CRM_UI' | 'MERGE_OBJECTS'

/** What a contact looked like after a write. */
export interface ContactVersion {
  readonly at: string
  readonly source: WriteSource
  readonly properties: Contact['properties']
}

export interface ContactPage {
  readonly contacts: readonly Contact[]
  /** Where the next page starts; null on the last. */
  readonly after: number | null
}

/** Contacts of the mock CRM. Nothing is validated here. */
export interface ContactStore {
  /** Follows merges: the number of a contact that went into another one gives the other one. */
  get(id: number): Contact | undefined
  /** Looks a contact up by a unique property, archived ones excluded. */
  find(property: string, value: string): Contact | undefined
  insert(properties: Contact['properties'], unique: UniqueValues, at: string, source: WriteSource): Contact
  update(
    contact: Contact,
    properties: Contact['properties'],
    unique: UniqueValues,
    at: string,
    source: WriteSource,
  ): Contact
  archive(id: number, at: string): void
  /** Forgets everything about a contact. */
  erase(id: number): void
  /** Lets the numbers of contacts that are gone lead to another one. */
  redirect(ids: readonly number[], into: number): void
  /** What a contact looked like after each write, oldest first. */
  versions(id: number): readonly ContactVersion[]
  /** Contacts that are not archived. */
  count(): number
  /** One of those, counted from 0 in the order of their ids. */
  at(position: number): Contact | undefined
  page(after: number, limit: number, archived: boolean): ContactPage
  /** Runs several changes as one; a throw undoes them all. */
  atomically<T>(work: () => T): T
}

interface Row {
  readonly id: number
  readonly properties: string
  readonly created_at: string
  readonly updated_at: string
  readonly archived: number
}

/** The contact store of a database. */
export function createContactStore(database: Database.Database): ContactStore {
  const byId = database.prepare<[number], Row>('SELECT * FROM contacts WHERE id = ?')
  const byUnique = database.prepare<[string, string], Row>(
    `SELECT contacts.* FROM unique_values JOIN contacts ON contacts.id = contact_id
     WHERE property = ? AND value = ?`,
  )
  const insert = database.prepare<[string, string, string]>(
    'INSERT INTO contacts (properties, created_at, updated_at) VALUES (?, ?, ?)',
  )
  const update = database.prepare<[string, string, number]>(
    'UPDATE contacts SET properties = ?, updated_at = ? WHERE id = ?',
  )
  const archive = database.prepare<[string, number]>(
    'UPDATE contacts SET archived = 1, updated_at = ? WHERE id = ?',
  )
  const addVersion = database.prepare<[number, string, string, string]>(
    'INSERT INTO contact_versions VALUES (?, ?, ?, ?)',
  )
  const versions = database.prepare<[number], { at: string; source: WriteSource; properties: string }>(
    'SELECT at, source, properties FROM contact_versions WHERE contact_id = ? ORDER BY rowid',
  )
  const mergedInto = database
    .prepare<[number], number>('SELECT into_id FROM merged_contacts WHERE id = ?')
    .pluck()
  const redirect = database.prepare<[number, number]>('INSERT OR REPLACE INTO merged_contacts VALUES (?, ?)')
  const redirectFurther = database.prepare<[number, number]>(
    'UPDATE merged_contacts SET into_id = ? WHERE into_id = ?',
  )
  const leaveLists = database.prepare<[number]>('DELETE FROM list_members WHERE contact_id = ?')
  const erasures = [
    'DELETE FROM unique_values WHERE contact_id = ?',
    'DELETE FROM list_members WHERE contact_id = ?',
    'DELETE FROM contact_versions WHERE contact_id = ?',
    'DELETE FROM merged_contacts WHERE into_id = ?',
    'DELETE FROM contacts WHERE id = ?',
  ].map((sql) => database.prepare<[number]>(sql))
  const addUnique = database.prepare<[string, string, number]>('INSERT INTO unique_values VALUES (?, ?, ?)')
  const dropUnique = database.prepare<[number]>('DELETE FROM unique_values WHERE contact_id = ?')
  const page = database.prepare<[number, number, number], Row>(
    'SELECT * FROM contacts WHERE id > ? AND archived = ? ORDER BY id LIMIT ?',
  )
  const count = database.prepare<[], number>('SELECT count(*) FROM contacts WHERE archived = 0').pluck()
  const at = database.prepare<[number], Row>(
    'SELECT * FROM contacts WHERE archived = 0 ORDER BY id LIMIT 1 OFFSET ?',
  )
  return {
    get: (id) => toContact(byId.get(mergedInto.get(id) ?? id)),
    find: (property, value) => toContact(byUnique.get(property, value)),
    insert(properties, unique, at, source) {
      const json = JSON.stringify(properties)
      const id = Number(insert.run(json, at, at).lastInsertRowid)
      addVersion.run(id, at, source, json)
      for (const [property, value] of unique) addUnique.run(property, value, id)
      return { id, properties, createdAt: at, updatedAt: at, archived: false }
    },
    update(contact, properties, unique, at, source) {
      const json = JSON.stringify(properties)
      update.run(json, at, contact.id)
      addVersion.run(contact.id, at, source, json)
      dropUnique.run(contact.id)
      for (const [property, value] of unique) addUnique.run(property, value, contact.id)
      return { ...contact, properties, updatedAt: at }
    },
    archive(id, at) {
      archive.run(at, id)
      dropUnique.run(id)
      leaveLists.run(id)
    },
    erase(id) {
      for (const erasure of erasures) erasure.run(id)
    },
    redirect(ids, into) {
      for (const id of ids) {
        redirectFurther.run(into, id)
        redirect.run(id, into)
      }
    },
    versions: (id) =>
      versions.all(id).map(({ at: moment, source, properties }) => ({
        at: moment,
        source,
        properties: JSON.parse(properties),
      })),
    count: () => count.get() ?? 0,
    at: (position) => toContact(at.get(position)),
    page(after, limit, archived) {
      const rows = page.all(after, archived ? 1 : 0, limit + 1)
      const contacts = rows.slice(0, limit).map(fromRow)
      return { contacts, after: rows.length > limit ? (contacts.at(-1)?.id ?? null) : null }
    },
    atomically: (work) => database.transaction(work)(),
  }
}

/** A contact from a row of its table. */
export function fromRow(row: Row): Contact {
  const { id, created_at: createdAt, updated_at: updatedAt } = row
  return { id, properties: JSON.parse(row.properties), createdAt, updatedAt, archived: row.archived === 1 }
}

function toContact(row: Row | undefined): Contact | undefined {
  return row === undefined ? undefined : fromRow(row)
}
