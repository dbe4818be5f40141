-- The registry: what came in and what goes out, each with a number of its year that is never given twice.

create table registry.years (
  record_id uuid not null,
  circle_id uuid not null,
  year integer not null check (year between 1900 and 2999),
  last_number integer not null check (last_number > 0),
  primary key (record_id, circle_id),
  unique (circle_id, year),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table registry.years is 'The last number of the desk''s own numbering in a year.';

create table registry.items (
  record_id uuid not null,
  circle_id uuid not null,
  direction text not null check (direction in ('incoming', 'outgoing')),
  -- Of its number; while it has none, of the day on which it was begun.
  year integer not null check (year between 1900 and 2999),
  own_number integer check (own_number > 0),
  number text,
  numbered_on date,
  correspondent text not null check (correspondent in ('house', 'institution', 'private-person')),
  organisation_id uuid,
  names jsonb,
  subjects jsonb not null,
  their_number text,
  their_day date,
  paper_at text,
  paper_until date,
  about jsonb not null default '[]',
  assigned_to uuid,
  assigned_post uuid,
  due_on date,
  -- What the search looks through: number, subject, name of an institution, without capitals and marks.
  words text not null,
  version integer not null default 1,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (record_id, circle_id),
  unique (circle_id, year, own_number),
  unique (circle_id, year, number),
  check ((numbered_on is not null) = (num_nonnulls(own_number, number) = 1)),
  check (num_nonnulls(own_number, number) < 2),
  check (direction = 'outgoing' or numbered_on is not null),
  check (numbered_on is null or year = extract(year from numbered_on)),
  check ((correspondent = 'house') = (organisation_id is not null)),
  -- A private person has no name here, whoever asks.
  constraint private_person_without_name check ((correspondent = 'institution') = (names is not null)),
  check (paper_until is null or paper_at is not null),
  check ((assigned_to is null) = (due_on is null)),
  check (assigned_post is null or assigned_to is not null),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table registry.items is 'Items of the registry, in and out: number and day, from or to whom, subject, where the paper lies.';
create index items_newest on registry.items (circle_id, created_at desc, record_id desc);

create table registry.corrections (
  record_id uuid not null,
  circle_id uuid not null,
  correction_id uuid not null,
  corrected_at timestamptz not null,
  by_post uuid not null,
  reason text not null,
  before jsonb not null,
  primary key (record_id, circle_id, correction_id),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table registry.corrections is 'What an item said before it was corrected, when, by which post and why; only added to.';
