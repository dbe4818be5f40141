-- What anybody may read without signing in: a copy of what is public, apart from the desks' own tables.
create table kernel.published (
  record_id uuid not null,
  circle_id uuid not null,
  kind text not null,
  from_on date not null,
  body jsonb not null,
  primary key (record_id, circle_id),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table kernel.published is 'What anybody may read without signing in, from a day on: put here when a record becomes public, gone when it no longer is.';
create index published_by_kind on kernel.published (kind, from_on);
