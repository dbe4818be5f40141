-- Minutes of sessions: their words by language, what institutions say of them, names that somebody looked at, corrections.

create table committee.minutes (
  record_id uuid not null,
  circle_id uuid not null,
  texts jsonb not null,
  round integer not null default 1,
  silent_until date,
  agreed_by text check (agreed_by in ('everybody', 'silence')),
  version integer not null default 1,
  primary key (record_id, circle_id),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table committee.minutes is 'Minutes of a session by language; each change of what was circulated begins another round.';

create table committee.voices (
  record_id uuid not null,
  circle_id uuid not null,
  voice_id uuid not null,
  round integer not null,
  organisation_id uuid not null,
  agrees boolean not null,
  words text,
  registry_number text,
  registry_on date,
  said_at timestamptz not null,
  by_post uuid not null,
  primary key (record_id, circle_id, voice_id),
  check (agrees or words is not null),
  check ((registry_number is null) = (registry_on is null)),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table committee.voices is 'An institution agrees to the minutes of a round, or remarks on them; from paper with the number of the letter.';

create table committee.looked_at (
  record_id uuid not null,
  circle_id uuid not null,
  words text not null,
  why text not null,
  at timestamptz not null,
  by_post uuid not null,
  primary key (record_id, circle_id, words),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table committee.looked_at is 'Words of minutes that look like a name, and of which a person said that they name no person.';

create table committee.corrections (
  record_id uuid not null,
  circle_id uuid not null,
  correction_id uuid not null,
  corrects uuid not null,
  texts jsonb not null,
  primary key (record_id, circle_id, correction_id),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table committee.corrections is 'What a later session corrects in the agreed minutes of an earlier one, which stay as they were.';
create index corrections_of on committee.corrections (corrects, circle_id);
