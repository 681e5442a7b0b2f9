import type Database from 'better-sqlite3'
import { CrmError } from '../../errors.ts'
import { openSqlite } from '../../open-sqlite.ts'

/** Marks a SQLite file as a mock CRM, in `PRAGMA application_id` ("CLMC"). */
const APPLICATION_ID = 0x434c4d43

const SCHEMA = `
  CREATE TABLE contacts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    properties TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    archived INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX contacts_by_segment ON contacts (properties ->> '$.clientele_segment') WHERE archived = 0;

  CREATE TABLE unique_values (
    property TEXT NOT NULL,
    value TEXT NOT NULL,
    contact_id INTEGER NOT NULL REFERENCES contacts (id),
    PRIMARY KEY (property, value)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX unique_values_by_contact ON unique_values (contact_id);

  CREATE TABLE properties (name TEXT PRIMARY KEY, definition TEXT NOT NULL) STRICT;
  CREATE TABLE property_groups (name TEXT PRIMARY KEY, label TEXT NOT NULL, display_order INTEGER NOT NULL) STRICT;

  -- The first contact gets number 501, the first list number 1.
  INSERT INTO sqlite_sequence (name, seq) VALUES ('contacts', 500);
  PRAGMA application_id = ${APPLICATION_ID};
`

// Came later: files of before get them when they are opened.
const ADDITIONS = `
  CREATE TABLE IF NOT EXISTS contact_versions (
    contact_id INTEGER NOT NULL,
    at TEXT NOT NULL,
    source TEXT NOT NULL,
    properties TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS contact_versions_by_contact ON contact_versions (contact_id);
  CREATE TABLE IF NOT EXISTS merged_contacts (id INTEGER PRIMARY KEY, into_id INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS required_properties (name TEXT PRIMARY KEY) STRICT;

  CREATE TABLE IF NOT EXISTS lists (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    processing_type TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT
  ) STRICT;
  CREATE TABLE IF NOT EXISTS list_members (
    list_id INTEGER NOT NULL REFERENCES lists (id),
    contact_id INTEGER NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (list_id, contact_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS list_members_by_contact ON list_members (contact_id);

  -- Mailchimp, Klaviyo and Brevo: each dialect is an account of its own.
  CREATE TABLE IF NOT EXISTS audience_contacts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    dialect TEXT NOT NULL,
    email TEXT,
    external_id TEXT,
    status TEXT NOT NULL,
    fields TEXT NOT NULL,
    tags TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    UNIQUE (dialect, email),
    UNIQUE (dialect, external_id)
  ) STRICT;
  -- Pages of an account are in the order of the numbers, which every index ends in.
  CREATE INDEX IF NOT EXISTS audience_contacts_by_dialect ON audience_contacts (dialect);
  CREATE TABLE IF NOT EXISTS audience_fields (
    dialect TEXT NOT NULL, name TEXT NOT NULL, definition TEXT NOT NULL, PRIMARY KEY (dialect, name)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS audience_tags (
    dialect TEXT NOT NULL, folded TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (dialect, folded)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS audience_lists (
    id INTEGER PRIMARY KEY AUTOINCREMENT, dialect TEXT NOT NULL, name TEXT NOT NULL, created_at TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS audience_list_members (
    list_id INTEGER NOT NULL, contact_id INTEGER NOT NULL, PRIMARY KEY (list_id, contact_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS audience_list_members_by_contact ON audience_list_members (contact_id);
  CREATE TABLE IF NOT EXISTS audience_jobs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    dialect TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    work TEXT NOT NULL,
    outcome TEXT
  ) STRICT;
`

/**
 * Opens the file of a mock CRM, making it when it is not there. A crash of the machine may cost the last writes,
 * never the consistency of the file.
 *
 * @throws CrmError `BAD_MOCK_FILE` for a file that is something else or cannot be opened; `NODE_TOO_OLD` on an old Node
 */
export function openMockDatabase(file: string): Database.Database {
  let database: Database.Database | undefined
  try {
    database = openSqlite(file)
    const id = database.pragma('application_id', { simple: true })
    const tables = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()
    if (id !== APPLICATION_ID && tables !== 0) throw new Error('not a mock CRM')
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = NORMAL')
    if (tables === 0) database.exec(SCHEMA)
    database.exec(ADDITIONS)
    return database
  } catch (cause) {
    database?.close()
    if (cause instanceof CrmError) throw cause
    throw new CrmError('BAD_MOCK_FILE', 'The file is no mock CRM; name one that is, or a new file.', {
      cause,
    })
  }
}
