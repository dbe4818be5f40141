-- Finding one person by name: what tells the index in a node's memory of changes, who holds such an index, and who searched.

-- The transaction of an event: rows below the oldest one that still writes are read in the order of their commit.
alter table kernel.outbox add column xid xid8 not null default pg_current_xact_id();
create index outbox_names on kernel.outbox (xid, n) where event = 'kernel.name-changed';
alter table kernel.key_destructions add column xid xid8 not null default pg_current_xact_id();
create index key_destructions_xid on kernel.key_destructions (xid);

create table kernel.name_fields (
  desk text not null,
  in_table text not null,
  row_column text not null,
  name_column text not null,
  primary key (desk, in_table)
);
comment on table kernel.name_fields is 'Which sealed columns of the desks hold names of people, as the desks declare them; written at deployment.';

create table kernel.name_indexes (
  index_id uuid primary key,
  seen_below xid8 not null,
  seen_at timestamptz not null default clock_timestamp()
);
comment on table kernel.name_indexes is 'Indexes of names in the memory of running nodes, and up to which transaction each has followed.';

create table kernel.name_searches (
  record_id uuid not null,
  circle_id uuid not null,
  search_id uuid not null,
  by_user uuid not null,
  by_post uuid not null,
  at timestamptz not null default clock_timestamp(),
  reason text not null,
  primary key (record_id, circle_id, search_id),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table kernel.name_searches is 'That somebody looked for a person by name from inside a record, and why; whom they were shown stands in the ledger.';
comment on column kernel.name_searches.reason is 'content: as the record it is about';

create table kernel.name_search_counts (
  user_id uuid not null,
  at timestamptz not null default clock_timestamp()
);
comment on table kernel.name_search_counts is 'When somebody searched by name within the last day, counted apart so that erasing a record gives no search back.';
create index name_search_counts_of on kernel.name_search_counts (user_id, at);
