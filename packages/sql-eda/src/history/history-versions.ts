/** What each version of the history adds to the one before; `pragma user_version` counts those applied. */
export const historyVersions: readonly (readonly string[])[] = [
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
]
