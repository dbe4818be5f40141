-- Committee work: bodies with their seats, sessions with agenda and attendance, decisions with votes and action items.

create table committee.bodies (
  record_id uuid not null,
  circle_id uuid not null,
  names jsonb not null,
  version integer not null default 1,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (record_id, circle_id),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table committee.bodies is 'Committees and boards: institutions with seats, that meet and decide.';

create table committee.seats (
  record_id uuid not null,
  circle_id uuid not null,
  seat_id uuid not null,
  organisation_id uuid not null,
  holds text not null check (holds in ('chair', 'member', 'substitute', 'observer')),
  post text not null,
  name text,
  from_on date not null,
  until_on date,
  version integer not null default 1,
  primary key (record_id, circle_id, seat_id),
  check (until_on >= from_on),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table committee.seats is 'Which post of an institution sits in a body, or stands in for it, from when until when.';
comment on column committee.seats.name is 'personal: staff contact of an institution; purpose strategy-work; class staff';

create table committee.sessions (
  record_id uuid not null,
  circle_id uuid not null,
  body_id uuid not null,
  number integer not null check (number > 0),
  held_on date not null,
  begins_at text check (begins_at ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  place text not null,
  registry_number text,
  registry_on date,
  registry_signatory text,
  registry_kept_at text,
  version integer not null default 1,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (record_id, circle_id),
  check (num_nulls(registry_number, registry_on, registry_signatory) in (0, 3)),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table committee.sessions is 'Sessions of a body: day, place, and the registry''s number of the invitation.';
create index sessions_newest on committee.sessions (circle_id, held_on desc, record_id desc);

create table committee.agenda_items (
  record_id uuid not null,
  circle_id uuid not null,
  item_id uuid not null,
  position integer not null,
  kind text not null check (kind in ('decision', 'discussion', 'information')),
  titles jsonb not null,
  primary key (record_id, circle_id, item_id),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table committee.agenda_items is 'What a session deals with, in order.';

create table committee.papers (
  record_id uuid not null,
  circle_id uuid not null,
  paper_id uuid not null,
  item_id uuid not null,
  position integer not null,
  kind text not null check (kind in ('measure', 'paragraph', 'picture', 'address')),
  title text not null,
  plan_id uuid,
  measure_id uuid,
  instrument_id uuid,
  paragraph text,
  picture_id uuid,
  link text check (link ~ '^https://'),
  primary key (record_id, circle_id, paper_id),
  check ((kind = 'measure') = (measure_id is not null) and (kind = 'measure') = (plan_id is not null)),
  check ((kind = 'paragraph') = (paragraph is not null) and (kind = 'paragraph') = (instrument_id is not null)),
  check ((kind = 'picture') = (picture_id is not null)),
  check ((kind = 'address') = (link is not null)),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table committee.papers is 'Papers of an item of the agenda: a measure, a paragraph, a threat picture, or where a document is published.';

create table committee.attendance (
  record_id uuid not null,
  circle_id uuid not null,
  entry_id uuid not null,
  organisation_id uuid not null,
  way text not null check (way in ('in-person', 'substitute', 'written-word', 'guest')),
  post text not null,
  name text,
  stand_in text,
  word_number text,
  word_on date,
  word_kept_at text,
  primary key (record_id, circle_id, entry_id),
  -- Whoever votes for an absent member shows the word on which they do so (rights.md G29).
  check ((way = 'written-word') = (stand_in is not null and word_number is not null and word_on is not null
    and word_kept_at is not null)),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table committee.attendance is 'Who attended a session for which institution, and how; on whose written word a stand-in votes.';
comment on column committee.attendance.name is 'personal: staff contact of an institution; purpose strategy-work; class staff';
create unique index attendance_one_voice on committee.attendance (record_id, circle_id, organisation_id)
  where way <> 'guest';

create table committee.decisions (
  record_id uuid not null,
  circle_id uuid not null,
  session_id uuid not null,
  agenda_item_id uuid,
  texts jsonb not null,
  way text not null check (way in ('vote', 'consensus')),
  decided_on date not null,
  registry_number text,
  registry_on date,
  registry_signatory text,
  registry_kept_at text,
  publication text not null default 'undecided' check (publication in ('public', 'public-from', 'restricted', 'undecided')),
  public_from date,
  publication_reason text,
  version integer not null default 1,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (record_id, circle_id),
  check (num_nulls(registry_number, registry_on, registry_signatory) in (0, 3)),
  check ((publication = 'public-from') = (public_from is not null)),
  check ((publication = 'restricted') = (publication_reason is not null)),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table committee.decisions is 'What a session decided, in up to four languages, with the registry''s number and who signed.';
create index decisions_newest on committee.decisions (circle_id, decided_on desc, record_id desc);
create index decisions_of_session on committee.decisions (session_id, circle_id);

create table committee.votes (
  record_id uuid not null,
  circle_id uuid not null,
  organisation_id uuid not null,
  vote text not null check (vote in ('for', 'against', 'abstained')),
  primary key (record_id, circle_id, organisation_id),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table committee.votes is 'How each institution voted on a decision.';

create table committee.actions (
  record_id uuid not null,
  circle_id uuid not null,
  action_id uuid not null,
  texts jsonb not null,
  owner_id uuid not null,
  owner_post_id uuid,
  due_on date not null,
  plan_id uuid,
  measure_id uuid,
  proposes jsonb,
  version integer not null default 1,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (record_id, circle_id, action_id),
  check ((plan_id is null) = (measure_id is null)),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table committee.actions is 'What follows from a decision: who does it, until when, for which measure or as the proposal of one.';
create index actions_due on committee.actions (circle_id, due_on);
create index actions_of_measure on committee.actions (measure_id, circle_id);

create table committee.action_words (
  record_id uuid not null,
  circle_id uuid not null,
  word_id uuid not null,
  action_id uuid not null,
  state text not null,
  words text not null,
  said_at timestamptz not null,
  by_post uuid not null,
  primary key (record_id, circle_id, word_id),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table committee.action_words is 'How an action item stands, in words, one entry after the other.';
