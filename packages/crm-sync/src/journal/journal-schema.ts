/** Version of the tables below, kept in `PRAGMA user_version`. */
export const JOURNAL_VERSION = 3

/** Marks a SQLite file as a journal of this package, in `PRAGMA application_id` ("CLJR"). */
export const JOURNAL_APPLICATION_ID = 0x434c4a52

const DEAD_LETTERS: string = `CREATE TABLE dead_letters (
    customer_id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    issue TEXT NOT NULL,
    run_id TEXT NOT NULL,
    refusals INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;`

/** What brings the tables of an older version to the next one. */
export const JOURNAL_MIGRATIONS: Readonly<Record<number, string>> = { 2: DEAD_LETTERS }

/** The tables of the journal. */
export const JOURNAL_SCHEMA: string = `
  CREATE TABLE acknowledged (
    customer_id TEXT PRIMARY KEY,
    crm_id TEXT NOT NULL,
    segment TEXT NOT NULL,
    population TEXT NOT NULL,
    tags TEXT NOT NULL,
    r_score TEXT NOT NULL,
    f_score TEXT NOT NULL,
    m_score TEXT NOT NULL,
    previous_segment TEXT NOT NULL,
    segment_since TEXT NOT NULL,
    issue TEXT NOT NULL,
    run_id TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE plans (
    id INTEGER PRIMARY KEY,
    hash TEXT NOT NULL,
    desired_hash TEXT NOT NULL,
    confirmed_hash TEXT NOT NULL,
    issue TEXT NOT NULL,
    run_id TEXT NOT NULL,
    finished INTEGER NOT NULL DEFAULT 0
  ) STRICT;

  CREATE TABLE operations (
    plan_id INTEGER NOT NULL REFERENCES plans (id),
    position INTEGER NOT NULL,
    customer_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('create', 'update', 'removal')),
    state TEXT NOT NULL
      CHECK (state IN ('planned', 'sent', 'applied', 'rejected', 'unknown', 'superseded')),
    attempts INTEGER NOT NULL DEFAULT 0,
    target TEXT NOT NULL,
    reason TEXT,
    PRIMARY KEY (plan_id, position)
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX operations_by_customer ON operations (customer_id);
  CREATE INDEX operations_in_doubt ON operations (customer_id) WHERE state IN ('sent', 'unknown');

  ${DEAD_LETTERS}

  CREATE TABLE identity (id TEXT NOT NULL) STRICT;

  CREATE TABLE revision (value INTEGER NOT NULL) STRICT;
  INSERT INTO revision VALUES (0);
`
