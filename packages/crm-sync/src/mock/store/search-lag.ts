import type Database from 'better-sqlite3'

/** What the search knows, and since when. */
export interface SearchLag {
  /** The table in which the search looks. */
  readonly table: string
  /** Lets the search know what it should know by now. */
  catchUp(): void
}

/** A search that knows everything at once. */
export const NO_LAG: SearchLag = { table: 'contacts', catchUp: () => {} }

/**
 * An index that learns of every change so much later, as that of HubSpot does. It lives as long as the connection:
 * after a restart the search knows everything.
 *
 * @param lagMs 0 for none
 * @param now milliseconds since 1970
 */
export function createSearchLag(database: Database.Database, lagMs: number, now: () => number): SearchLag {
  if (lagMs === 0) return NO_LAG
  database.function('mock_now', { deterministic: false }, () => now())
  database.exec(`
    CREATE TEMP TABLE indexed_contacts AS SELECT * FROM main.contacts;
    CREATE UNIQUE INDEX temp.indexed_contacts_by_id ON indexed_contacts (id);
    CREATE TEMP TABLE index_queue AS SELECT 0.0 AS due, * FROM main.contacts LIMIT 0;
    CREATE TEMP TRIGGER queue_insert AFTER INSERT ON main.contacts BEGIN
      INSERT INTO index_queue SELECT mock_now() + ${lagMs}, * FROM main.contacts WHERE id = new.id;
    END;
    CREATE TEMP TRIGGER queue_update AFTER UPDATE ON main.contacts BEGIN
      INSERT INTO index_queue SELECT mock_now() + ${lagMs}, * FROM main.contacts WHERE id = new.id;
    END;
    CREATE TEMP TRIGGER queue_delete AFTER DELETE ON main.contacts BEGIN
      DELETE FROM index_queue WHERE id = old.id;
      DELETE FROM indexed_contacts WHERE id = old.id;
    END;
  `)
  const columns = 'id, properties, created_at, updated_at, archived'
  const learn = database.prepare<[number]>(
    `INSERT OR REPLACE INTO indexed_contacts (${columns})
     SELECT ${columns} FROM index_queue WHERE due <= ? ORDER BY rowid`,
  )
  const forget = database.prepare<[number]>('DELETE FROM index_queue WHERE due <= ?')
  return {
    table: 'indexed_contacts',
    catchUp: database.transaction(() => {
      const moment = now()
      learn.run(moment)
      forget.run(moment)
    }),
  }
}
