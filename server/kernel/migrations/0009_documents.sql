-- Documents of records: sealed under the record's key, in pieces of a megabyte, and addresses that work once.

create table kernel.documents (
  record_id uuid not null,
  circle_id uuid not null,
  document_id uuid not null,
  chunks integer not null check (chunks between 1 and 100),
  description bytea not null,
  put_at timestamptz not null default now(),
  -- Not the document's id alone: nobody probes for one by proposing it.
  primary key (record_id, circle_id, document_id),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table kernel.documents is 'A file that is kept with a record.';
comment on column kernel.documents.description is 'personal: name, type, size and hash of a file; purpose of-its-record; class of-its-record; sealed';

create table kernel.document_chunks (
  record_id uuid not null,
  circle_id uuid not null,
  document_id uuid not null,
  n integer not null check (n >= 0),
  -- A megabyte and what an envelope adds.
  sealed bytea not null check (octet_length(sealed) between 45 and 1048576 + 45),
  primary key (record_id, circle_id, document_id, n),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred,
  foreign key (record_id, circle_id, document_id) references kernel.documents (record_id, circle_id, document_id)
    on delete cascade deferrable initially deferred
);
comment on table kernel.document_chunks is 'The bytes of a file, sealed megabyte by megabyte.';
comment on column kernel.document_chunks.sealed is 'personal: a piece of a file; purpose of-its-record; class of-its-record; sealed';
-- What is sealed cannot be packed; to try costs time.
alter table kernel.document_chunks alter column sealed set storage external;

create table kernel.document_addresses (
  address_hash bytea primary key,
  record_id uuid not null,
  circle_id uuid not null,
  document_id uuid not null,
  session_id uuid not null,
  ends_at timestamptz not null,
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred,
  foreign key (record_id, circle_id, document_id) references kernel.documents (record_id, circle_id, document_id)
    on delete cascade deferrable initially deferred
);
comment on table kernel.document_addresses is 'Addresses that work once, for 60 seconds, in one session; only their hashes.';
create index document_addresses_ended on kernel.document_addresses (ends_at);
create index document_addresses_of on kernel.document_addresses (record_id, circle_id, document_id);
