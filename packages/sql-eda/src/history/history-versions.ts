/** What each version of the history adds to the one before: a list of statements a version, the first from nothing. */
export type HistoryVersions = readonly (readonly string[])[]

/** `pragma user_version` counts those applied. */
export const sqliteHistoryVersions: HistoryVersions = [
  [
    `create table runs (
      month text not null primary key, as_of text not null, model_id text not null, fingerprint text not null,
      customers integer not null, ran_at text, model text not null, playbook text not null
    )`,
    `create table segments (
      month text not null, segment_id text not null, population text not null, name text not null,
      since text not null, primary key (month, segment_id)
    )`,
    // margin is null where there was no other segment
    `create table memberships (
      month text not null, customer_id text not null, population text not null, segment_id text not null,
      recency_days integer not null, frequency integer not null, monetary double not null,
      distance double not null, margin double, primary key (month, customer_id)
    )`,
  ],
  [
    // one line of the change log; ids are JSON lists, overlap is null where customers could not say
    `create table segment_changes (
      month text not null, place integer not null, changed_in text not null, event text not null,
      population text not null, from_ids text not null, to_ids text not null, overlap double,
      reason text not null, primary key (month, place)
    )`,
  ],
]

/** The row of `history_version` counts those applied. Text sorts by code point, as in SQLite. */
export const postgresqlHistoryVersions: HistoryVersions = [
  [
    `create table runs (
      month text collate "C" not null primary key, as_of text not null, model_id text not null,
      fingerprint text not null, customers integer not null, ran_at text, model text not null, playbook text not null
    )`,
    `create table segments (
      month text collate "C" not null, segment_id text collate "C" not null, population text not null,
      name text not null, since text not null, primary key (month, segment_id)
    )`,
    `create table memberships (
      month text collate "C" not null, customer_id text collate "C" not null, population text not null,
      segment_id text not null, recency_days integer not null, frequency integer not null,
      monetary double precision not null, distance double precision not null, margin double precision,
      primary key (month, customer_id)
    )`,
  ],
  [
    `create table segment_changes (
      month text collate "C" not null, place integer not null, changed_in text collate "C" not null,
      event text not null, population text not null, from_ids text not null, to_ids text not null,
      overlap double precision, reason text not null, primary key (month, place)
    )`,
  ],
]
