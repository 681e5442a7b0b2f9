/** Version of the tables below, kept in `PRAGMA user_version`. */
export const JOURNAL_VERSION = 5

/** Marks a SQLite file as a journal of this package, in `PRAGMA application_id` ("CLJR"). */
export const JOURNAL_APPLICATION_ID = 0x434c4a52

/** What version 5 has beside version 4: who was found to have opted out, and in whose month or run that was read. */
export const OPTED_OUT: string = `CREATE TABLE opted_out (
    customer INTEGER PRIMARY KEY,
    stamp TEXT NOT NULL
  ) STRICT;
`

/**
 * The tables of the journal. A customer is a number everywhere but in `customers`, which holds the pseudonym and the
 * sealed id: without its row there, nothing leads from the other tables and the audit log back to a person. Numbers
 * are never given twice. A state of a contact is stored once, however many contacts have it.
 */
export const JOURNAL_SCHEMA: string = `
  CREATE TABLE customers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    sealed BLOB NOT NULL
  ) STRICT;

  CREATE TABLE states (
    id INTEGER PRIMARY KEY,
    content TEXT NOT NULL UNIQUE
  ) STRICT;

  CREATE TABLE acknowledged (
    customer INTEGER PRIMARY KEY,
    state INTEGER NOT NULL REFERENCES states (id),
    request INTEGER
  ) STRICT;

  CREATE TABLE plans (
    id INTEGER PRIMARY KEY,
    hash TEXT NOT NULL,
    desired_hash TEXT NOT NULL,
    confirmed_hash TEXT NOT NULL,
    issue TEXT NOT NULL,
    run_id TEXT NOT NULL,
    segments TEXT NOT NULL DEFAULT '{}',
    finished INTEGER NOT NULL DEFAULT 0
  ) STRICT;

  CREATE TABLE requests (
    id INTEGER PRIMARY KEY,
    plan_id INTEGER REFERENCES plans (id),
    at TEXT NOT NULL,
    correlation_id TEXT
  ) STRICT;

  CREATE TABLE operations (
    plan_id INTEGER NOT NULL REFERENCES plans (id),
    position INTEGER NOT NULL,
    customer INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('create', 'update', 'removal')),
    state TEXT NOT NULL
      CHECK (state IN ('planned', 'sent', 'applied', 'rejected', 'unknown', 'superseded')),
    attempts INTEGER NOT NULL DEFAULT 0,
    before INTEGER REFERENCES states (id),
    target INTEGER NOT NULL REFERENCES states (id),
    request INTEGER,
    reason TEXT,
    PRIMARY KEY (plan_id, position)
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX operations_by_customer ON operations (customer);
  CREATE INDEX operations_in_doubt ON operations (customer) WHERE state IN ('sent', 'unknown');

  CREATE TABLE dead_letters (
    customer INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    issue TEXT NOT NULL,
    run_id TEXT NOT NULL,
    refusals INTEGER NOT NULL
  ) STRICT;

  ${OPTED_OUT}
  CREATE TABLE audit (
    seq INTEGER PRIMARY KEY,
    entry TEXT NOT NULL,
    hash TEXT NOT NULL
  ) STRICT;

  CREATE TABLE identity (id TEXT NOT NULL, key_check TEXT NOT NULL) STRICT;

  CREATE TABLE revision (value INTEGER NOT NULL) STRICT;
  INSERT INTO revision VALUES (0);
`
