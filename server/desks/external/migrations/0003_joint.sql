-- Joint activities: proposed, accepted by each side in its own word, planned, paid and reported together, evaluated.

create table external.joint_activities (
  record_id uuid not null,
  circle_id uuid not null,
  titles jsonb not null,
  aim jsonb not null,
  level text not null check (level in ('strategic', 'operational', 'tactical')),
  way text not null check (way in ('bilateral', 'multilateral')),
  first_on date not null,
  last_on date not null check (last_on >= first_on),
  round integer not null default 1,
  looked_at text[] not null default '{}',
  evaluation jsonb,
  evaluated_on date,
  publication text not null default 'undecided' check (publication in ('public', 'public-from', 'restricted', 'undecided')),
  public_from date,
  publication_reason text,
  version integer not null default 1,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (record_id, circle_id),
  check ((evaluation is null) = (evaluated_on is null)),
  check ((publication = 'public-from') = (public_from is not null)),
  check ((publication = 'restricted') = (publication_reason is not null)),
  constraint only_strategic_joint_is_public check (level = 'strategic' or publication in ('restricted', 'undecided')),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table external.joint_activities is 'What the office does together with others: aim, level, way, days. A change of what was proposed begins a new round of words.';
comment on column external.joint_activities.looked_at is 'Words that look like somebody''s name, and of which a writer said that they name nobody.';
create index joint_by_day on external.joint_activities (circle_id, last_on desc, record_id desc);

create table external.joint_sides (
  record_id uuid not null,
  circle_id uuid not null,
  side_id uuid not null,
  kind text not null check (kind in ('organisation', 'neighbour')),
  proposes boolean not null,
  primary key (record_id, circle_id, side_id),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table external.joint_sides is 'The sides of a joint activity: institutions here and neighbours of the register; one of them proposed it.';

create table external.joint_words (
  record_id uuid not null,
  circle_id uuid not null,
  word_id uuid not null,
  side_id uuid not null,
  round integer not null,
  said text not null check (said in ('accepted', 'declined', 'withdrawn')),
  said_on date not null,
  voice text not null,
  document text not null,
  number text,
  reason text,
  entered_at timestamptz not null default clock_timestamp(),
  primary key (record_id, circle_id, word_id),
  check (said = 'accepted' or reason is not null),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table external.joint_words is 'What each side said to a joint activity, when, through which post and by which document. Never rewritten: a later word stands.';

create table external.joint_steps (
  record_id uuid not null,
  circle_id uuid not null,
  step_id uuid not null,
  side_id uuid not null,
  says jsonb not null,
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'done', 'dropped')),
  outcome text,
  version integer not null default 1,
  primary key (record_id, circle_id, step_id),
  check ((state = 'open') = (outcome is null)),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table external.joint_steps is 'The shared plan: what is done, which side answers for it, until which day, and what became of it.';
create index joint_steps_due on external.joint_steps (circle_id, due_on) where state = 'open';

create table external.joint_shares (
  record_id uuid not null,
  circle_id uuid not null,
  share_id uuid not null,
  side_id uuid not null,
  says jsonb not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  planned bigint not null check (planned >= 0),
  spent bigint check (spent >= 0),
  version integer not null default 1,
  primary key (record_id, circle_id, share_id),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table external.joint_shares is 'The shared budget: what each side pays for, in minor units of the currency in which it was typed. Currencies are never added together.';

create table external.joint_reports (
  record_id uuid not null,
  circle_id uuid not null,
  report_id uuid not null,
  side_id uuid not null,
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  did jsonb not null,
  reached jsonb,
  missing jsonb,
  said_on date not null,
  voice text not null,
  document text not null,
  number text,
  corrects uuid,
  entered_at timestamptz not null default clock_timestamp(),
  primary key (record_id, circle_id, report_id),
  unique (record_id, circle_id, corrects),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table external.joint_reports is 'What each side reports of a joint activity, in its own words. Never rewritten: a correction is a report of its own.';

create table external.joint_ties (
  record_id uuid not null,
  circle_id uuid not null,
  tie_id uuid not null,
  kind text not null check (kind in ('agreement', 'event', 'commitment', 'lesson', 'measure', 'paragraph')),
  of_id uuid not null,
  target_id uuid,
  address text,
  primary key (record_id, circle_id, tie_id),
  check ((kind in ('commitment', 'lesson', 'measure')) = (target_id is not null)),
  check ((kind = 'paragraph') = (address is not null)),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table external.joint_ties is 'On which agreement or commitment a joint activity rests, at which event it is held, to which measure, paragraph or lesson it belongs.';
create index joint_ties_of on external.joint_ties (circle_id, kind, of_id, target_id);
