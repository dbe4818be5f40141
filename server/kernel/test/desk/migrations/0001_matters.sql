-- Matters and their notes: the tables of the test-only desk.
create table trial.matters (
  record_id uuid not null,
  circle_id uuid not null,
  title text not null,
  reference text not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (record_id, circle_id),
  unique (circle_id, reference),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table trial.matters is 'A matter that a team keeps.';
comment on column trial.matters.title is 'open: a working title that names nobody, for lists';
comment on column trial.matters.reference is 'open: a number that the office gives';
create index matters_newest on trial.matters (circle_id, created_at desc, record_id desc);

create table trial.notes (
  record_id uuid not null,
  circle_id uuid not null,
  note_id uuid not null,
  body bytea not null,
  created_at timestamptz not null default now(),
  primary key (record_id, circle_id, note_id),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table trial.notes is 'What was written about a matter.';
comment on column trial.notes.body is 'personal: invented; purpose prevention-support; class case; sealed';
