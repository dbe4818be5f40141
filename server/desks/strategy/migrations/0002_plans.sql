-- The plan: goals, objectives, measures, activities, their money, and which of them serves which paragraph.

create table strategy.plans (
  record_id uuid not null,
  circle_id uuid not null,
  titles jsonb not null,
  organisation_id uuid not null,
  instrument_id uuid not null,
  part_of uuid,
  starts_on date,
  ends_on date,
  approved_version integer not null default 0,
  publication text not null default 'undecided' check (publication in ('public', 'public-from', 'restricted', 'undecided')),
  public_from date,
  publication_reason text,
  folded text not null default '',
  version integer not null default 1,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  updated_at timestamptz not null default now(),
  primary key (record_id, circle_id),
  check (ends_on >= starts_on),
  check ((publication = 'public-from') = (public_from is not null)),
  check ((publication = 'restricted') = (publication_reason is not null)),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.plans is 'A plan for carrying out a strategy, of one institution; a town''s plan may be part of the national one.';
create index plans_newest on strategy.plans (circle_id, created_at desc, record_id desc);
create index plans_parts on strategy.plans (circle_id, part_of) where part_of is not null;

create table strategy.items (
  record_id uuid not null,
  circle_id uuid not null,
  item_id uuid not null,
  parent_id uuid,
  position integer not null,
  place text collate "C" not null default '',
  type text not null check (type in ('goal', 'objective', 'measure', 'activity')),
  external_id text,
  titles jsonb not null,
  description jsonb,
  kind text check (kind in ('security', 'prevention', 'root-cause', 'rights', 'capacity')),
  level text check (level in ('local', 'regional', 'national', 'eu', 'international')),
  lead_organisation uuid,
  lead_name text,
  lead_post uuid,
  co_leads jsonb not null default '[]',
  partners jsonb not null default '[]',
  starts_on date,
  ends_on date,
  aim text,
  outcome jsonb,
  audiences text[] not null default '{}' check (audiences <@ array['pupils', 'students', 'parents-and-families',
    'teachers', 'youth-workers', 'health-and-social-workers', 'prison-and-probation-staff', 'community-police',
    'local-administrations', 'civil-society', 'media', 'general-public']),
  approved_in integer,
  publication text not null default 'undecided' check (publication in ('public', 'public-from', 'restricted', 'undecided')),
  public_from date,
  publication_reason text,
  folded text not null default '',
  version integer not null default 1,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  updated_at timestamptz not null default now(),
  primary key (record_id, circle_id, item_id),
  unique (record_id, circle_id, external_id),
  check (ends_on >= starts_on),
  check ((publication = 'public-from') = (public_from is not null)),
  check ((publication = 'restricted') = (publication_reason is not null)),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.items is 'Goals, objectives, measures and activities of a plan, to any depth.';
comment on column strategy.items.outcome is 'Of a goal: what will be different, and how one will know.';
comment on column strategy.items.audiences is 'For whom a measure is: a closed list by role in life; never by religion, ethnicity or opinion, so no free text.';
create index items_in_order on strategy.items (record_id, circle_id, place);
create index items_of_parent on strategy.items (record_id, circle_id, parent_id, position);

create table strategy.budget_lines (
  record_id uuid not null,
  circle_id uuid not null,
  line_id uuid not null,
  item_id uuid not null,
  source text not null,
  year integer,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  planned bigint not null check (planned >= 0),
  committed bigint not null default 0 check (committed >= 0),
  spent bigint not null default 0 check (spent >= 0),
  primary key (record_id, circle_id, line_id),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.budget_lines is 'Money of an item by source and year, in minor units of its currency.';
create index budget_lines_of_item on strategy.budget_lines (record_id, circle_id, item_id);

create table strategy.ties (
  record_id uuid not null,
  circle_id uuid not null,
  tie_id uuid not null,
  item_id uuid not null,
  instrument_id uuid not null,
  address text not null,
  strength text not null check (strength in ('contributes', 'fully-covers')),
  note text,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (record_id, circle_id, tie_id),
  unique (record_id, circle_id, item_id, instrument_id, address),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.ties is 'Which item serves which paragraph or line, how far; it hangs on the address, so a corrected text keeps it.';
create index ties_to_address on strategy.ties (circle_id, instrument_id, address);

create table strategy.exceptions (
  record_id uuid not null,
  circle_id uuid not null,
  exception_id uuid not null,
  instrument_id uuid not null,
  address text not null,
  reason text not null,
  signatory text not null,
  signed_on date not null,
  revoked_at timestamptz,
  revoked_reason text,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (record_id, circle_id, exception_id),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.exceptions is 'Paragraphs that do not apply here or are handled elsewhere: reason, signing post or body, date.';
create unique index exceptions_once on strategy.exceptions (record_id, circle_id, instrument_id, address)
  where revoked_at is null;

create table strategy.overrides (
  record_id uuid not null,
  circle_id uuid not null,
  instrument_id uuid not null,
  address text not null,
  status text not null check (status in ('not-started', 'partial', 'done', 'evaluated')),
  reason text not null,
  set_on date not null,
  primary key (record_id, circle_id, instrument_id, address),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.overrides is 'A paragraph''s status where an office says otherwise than its measures do, and why.';

create table strategy.plan_versions (
  record_id uuid not null,
  circle_id uuid not null,
  number integer not null,
  snapshot jsonb not null,
  note text,
  approved_at timestamptz not null default now(),
  approved_by_post uuid not null,
  primary key (record_id, circle_id, number),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.plan_versions is 'Approved versions of a plan, whole, as they were approved.';
