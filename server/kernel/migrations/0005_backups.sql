-- What is known of copies of the whole node: backups, drills, restores and exports, and how each went.

create table kernel.backup_runs (
  run_id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('data', 'keys', 'drill', 'restore', 'export', 'opened-export')),
  outcome text not null check (outcome in ('done', 'failed')),
  at timestamptz not null default clock_timestamp(),
  backup_taken_at timestamptz,
  rows bigint check (rows >= 0),
  bytes bigint check (bytes >= 0),
  seconds double precision check (seconds >= 0),
  why text check (char_length(why) <= 1000)
);
comment on table kernel.backup_runs is 'Backups taken, drills, restores and exports: when, how large, how long, and why one failed.';
create index backup_runs_newest on kernel.backup_runs (kind, at desc);
