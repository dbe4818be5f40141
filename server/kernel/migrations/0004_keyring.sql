-- Keys of records: which record is sealed under which key, and which keys are to be destroyed. The keys themselves lie elsewhere.

create table kernel.keyrings (
  one boolean primary key default true check (one),
  keyring_id uuid not null,
  since_at timestamptz not null default now()
);
comment on table kernel.keyrings is 'The keyring that belongs to this database; with another one, or none, the node does not start.';

create table kernel.record_keys (
  record_id uuid not null,
  circle_id uuid not null,
  -- Not even a guessed id lets one record hang on the key of another, which would be destroyed with it.
  key_id uuid not null unique,
  made_at timestamptz not null default now(),
  primary key (record_id, circle_id),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table kernel.record_keys is 'Under which key of the keyring a record is sealed; the key is not here.';

create table kernel.key_destructions (
  key_id uuid primary key,
  record_id uuid not null,
  rule text not null,
  ordered_at timestamptz not null default now(),
  destroyed_at timestamptz
);
comment on table kernel.key_destructions is 'Keys that are to be destroyed, ordered in the transaction of the erasure, and when that was done.';
create index key_destructions_open on kernel.key_destructions (ordered_at) where destroyed_at is null;
create index key_destructions_done on kernel.key_destructions (destroyed_at) where destroyed_at is not null;
create index key_destructions_of on kernel.key_destructions (record_id);
