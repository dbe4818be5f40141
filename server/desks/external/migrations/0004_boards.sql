-- The board of an agreement: what each side says for itself, by files that its node signed. Nothing of theirs is written into ours.

create table external.boards (
  record_id uuid not null,
  circle_id uuid not null,
  shared_id uuid not null,
  own_code text check (own_code ~ '^[A-Z]{2}$'),
  own_names jsonb not null,
  taken_from uuid,
  shown uuid[] not null default '{}',
  looked_at text[] not null default '{}',
  opened_on date not null,
  version integer not null default 1,
  primary key (record_id, circle_id),
  unique (circle_id, shared_id),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table external.boards is 'An agreement that has a board, the number under which all its sides know it, and how this side calls itself there.';
comment on column external.boards.taken_from is 'The neighbour whose file carried the number; null where it was given here.';
comment on column external.boards.shown is 'Joint activities in which not every side of the agreement takes part, and which all may see all the same.';

create table external.board_files (
  record_id uuid not null,
  circle_id uuid not null,
  file_id uuid not null,
  side_id uuid not null,
  number integer not null check (number > 0),
  previous_hash text,
  said_on date not null,
  content_hash text not null,
  body jsonb not null,
  file bytea not null,
  key text not null,
  signed_by text not null,
  signed_on date not null,
  channel text not null check (length(btrim(channel)) > 0),
  hidden integer not null,
  read_by_post uuid not null,
  read_at timestamptz not null default clock_timestamp(),
  primary key (record_id, circle_id, file_id),
  unique (record_id, circle_id, side_id, content_hash),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table external.board_files is 'What a partner says, as its signed file says it. Never rewritten and never taken away: the highest number of a side stands.';
comment on column external.board_files.file is 'The whole ZIP with its signature, so that it can be held against the key again.';

create table external.board_sent (
  record_id uuid not null,
  circle_id uuid not null,
  number integer not null check (number > 0),
  said_on date not null,
  content_hash text not null,
  content bytea not null,
  reason text not null check (length(btrim(reason)) > 0),
  written_by_post uuid not null,
  written_at timestamptz not null default clock_timestamp(),
  primary key (record_id, circle_id, number),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table external.board_sent is 'What this side said to the others, byte for byte, why and by which post it was written.';

create table external.board_ties (
  record_id uuid not null,
  circle_id uuid not null,
  tie_id uuid not null,
  side_id uuid not null,
  kind text not null check (kind in ('activity', 'event')),
  their_id uuid not null,
  own_id uuid not null,
  primary key (record_id, circle_id, tie_id),
  unique (record_id, circle_id, side_id, kind, their_id),
  unique (record_id, circle_id, side_id, kind, own_id),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table external.board_ties is 'What of a partner is the same as what of ours; said by a person, never found by a program.';

create table external.neighbour_keys (
  record_id uuid not null,
  circle_id uuid not null,
  key_id uuid not null,
  key text not null,
  learned text not null check (length(btrim(learned)) > 0),
  since date not null,
  ended_on date,
  end_reason text,
  primary key (record_id, circle_id, key_id),
  unique (record_id, circle_id, key),
  check ((ended_on is null) = (end_reason is null)),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table external.neighbour_keys is 'Public keys of a neighbour''s node, and by which way, other than the file itself, somebody made sure of them.';
