-- Events of the office and its neighbours, what was promised there, and the lessons that came of them.

create table external.events (
  record_id uuid not null,
  circle_id uuid not null,
  titles jsonb not null,
  themes jsonb not null,
  place jsonb not null,
  first_on date not null,
  last_on date not null check (last_on >= first_on),
  level text not null check (level in ('strategic', 'operational', 'tactical')),
  organisers jsonb not null check (jsonb_array_length(organisers) > 0),
  programme jsonb not null default '[]',
  invited jsonb not null default '[]',
  attribution text not null check (attribution in ('named-organisation', 'chatham-house')),
  public_note jsonb,
  publication text not null default 'undecided' check (publication in ('public', 'public-from', 'restricted', 'undecided')),
  public_from date,
  publication_reason text,
  version integer not null default 1,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (record_id, circle_id),
  unique (record_id, circle_id, attribution),
  check ((publication = 'public-from') = (public_from is not null)),
  check ((publication = 'restricted') = (publication_reason is not null)),
  constraint only_strategic_events_are_public check (level = 'strategic' or publication in ('restricted', 'undecided')),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table external.events is 'Conferences and meetings: by whom, where, from which day to which, programme by day, who was invited. Institutions and posts, never people.';
create index events_by_day on external.events (circle_id, last_on desc, record_id desc);

create table external.commitments (
  record_id uuid not null,
  circle_id uuid not null,
  commitment_id uuid not null,
  by_kind text not null check (by_kind in ('organisation', 'neighbour', 'post')),
  by_id uuid not null,
  says jsonb not null,
  due_on date,
  state text not null default 'open' check (state in ('open', 'kept', 'dropped')),
  outcome text,
  primary key (record_id, circle_id, commitment_id),
  check ((state = 'open') = (outcome is null)),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table external.commitments is 'What an institution promised at an event, until when, and what became of it.';

-- Under the Chatham House rule nothing of a lesson leads to whoever spoke or wrote: no organisation, no session, no author, no
-- moment. The rule of the event is the rule of its lessons, which the second key holds.
create table external.lessons (
  record_id uuid not null,
  circle_id uuid not null,
  lesson_id uuid not null,
  attribution text not null check (attribution in ('named-organisation', 'chatham-house')),
  heard_kind text check (heard_kind in ('organisation', 'neighbour')),
  heard_id uuid,
  session_id uuid,
  did jsonb not null,
  worked jsonb not null,
  place jsonb,
  needs jsonb,
  state text not null default 'captured' check (state in ('captured', 'agreed')),
  follow_kind text check (follow_kind in ('organisation', 'post')),
  follow_id uuid,
  due_on date,
  finished_on date,
  outcome text,
  version integer not null default 1,
  primary key (record_id, circle_id, lesson_id),
  constraint no_names_under_chatham_house check (attribution <> 'chatham-house'
    or (heard_kind is null and heard_id is null and session_id is null)),
  check ((heard_kind is null) = (heard_id is null)),
  check ((follow_kind is null) = (follow_id is null) and (follow_kind is null) = (due_on is null)),
  check ((finished_on is null) = (outcome is null)),
  check (state = 'agreed' or follow_kind is null),
  check (finished_on is null or follow_kind is not null),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred,
  constraint lessons_by_the_rule_of_the_event foreign key (record_id, circle_id, attribution)
    references external.events (record_id, circle_id, attribution) deferrable initially deferred
);
comment on table external.lessons is 'What others learned: what was done, what worked, where, what it needs; agreed by a second post, followed up by somebody.';

create table external.lesson_ties (
  record_id uuid not null,
  circle_id uuid not null,
  tie_id uuid not null,
  lesson_id uuid not null,
  plan_id uuid,
  item_id uuid,
  instrument_id uuid,
  address text,
  primary key (record_id, circle_id, tie_id),
  check ((plan_id is null) = (item_id is null) and (instrument_id is null) = (address is null)
    and (item_id is null) <> (instrument_id is null)),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table external.lesson_ties is 'To which measure of a plan or paragraph of an official text a lesson speaks; ids that the strategy desk answers for.';
create index lesson_ties_of_item on external.lesson_ties (circle_id, item_id);
create index lesson_ties_of_paragraph on external.lesson_ties (circle_id, instrument_id, address);
