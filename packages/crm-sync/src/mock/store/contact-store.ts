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

export interface ContactPage {
  readonly contacts: readonly Contact[]
  /** Where the next page starts; null on the last. */
  readonly after: number | null
}

/** Contacts of the mock CRM. Nothing is validated here. */
export interface ContactStore {
  get(id: number): Contact | undefined
  /** Looks a contact up by a unique property, archived ones excluded. */
  find(property: string, value: string): Contact | undefined
  insert(properties: Contact['properties'], unique: UniqueValues, at: string): Contact
  update(contact: Contact, properties: Contact['properties'], unique: UniqueValues, at: string): Contact
  archive(id: number, at: string): void
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
    get: (id) => toContact(byId.get(id)),
    find: (property, value) => toContact(byUnique.get(property, value)),
    insert(properties, unique, at) {
      const id = Number(insert.run(JSON.stringify(properties), at, at).lastInsertRowid)
      for (const [property, value] of unique) addUnique.run(property, value, id)
      return { id, properties, createdAt: at, updatedAt: at, archived: false }
    },
    update(contact, properties, unique, at) {
      update.run(JSON.stringify(properties), at, contact.id)
      dropUnique.run(contact.id)
      for (const [property, value] of unique) addUnique.run(property, value, contact.id)
      return { ...contact, properties, updatedAt: at }
    },
    archive(id, at) {
      archive.run(at, id)
      dropUnique.run(id)
    },
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
