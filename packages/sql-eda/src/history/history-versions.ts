/** What each version of the history adds to the one before: a list of statements a version, the first from nothing. */
export type HistoryVersions = readonly (readonly string[])[]

/** Numbers the segments of each month from 0, by id. */
const numberSegments: readonly string[] = [
  'alter table segments add column number integer not null default 0',
  `update segments set number = (select count(*) from segments as other
    where other.month = segments.month and other.segment_id < segments.segment_id)`,
]

const narrowMemberships: readonly string[] = [
  `insert into memberships select cast(replace(m.month, '-', '') as integer), c.number, s.number,
    m.recency_days, m.frequency, m.monetary, m.distance, m.margin
    from wide_memberships as m join customers as c on c.customer_id = m.customer_id
    join segments as s on s.month = m.month and s.segment_id = m.segment_id order by 1, 2`,
  'drop table wide_memberships',
]

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
  [
    // Ids, months and segments are numbers in the memberships, which are most of a history: a third of the room.
    'create table customers (number integer primary key, customer_id text not null unique)',
    `insert into customers select row_number() over (order by customer_id), customer_id
      from (select distinct customer_id from memberships)`,
    ...numberSegments,
    'alter table memberships rename to wide_memberships',
    // month_number is 201807 for 2018-07
    `create table memberships (
      month_number integer not null, customer integer not null, segment integer not null,
      recency_days integer not null, frequency integer not null, monetary double not null,
      distance double not null, margin double, primary key (month_number, customer)
    ) without rowid`,
    ...narrowMemberships,
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
  [
    'create table customers (number integer not null primary key, customer_id text collate "C" not null unique)',
    `insert into customers select row_number() over (order by customer_id), customer_id
      from (select distinct customer_id from memberships) as known`,
    ...numberSegments,
    'alter table memberships rename to wide_memberships',
    'alter table wide_memberships rename constraint memberships_pkey to wide_memberships_pkey',
    `create table memberships (
      month_number integer not null, customer integer not null, segment integer not null,
      recency_days integer not null, frequency integer not null, monetary double precision not null,
      distance double precision not null, margin double precision, primary key (month_number, customer)
    )`,
    ...narrowMemberships,
  ],
]
