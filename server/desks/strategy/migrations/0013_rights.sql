-- The rights gate: what a measure does to fundamental rights, who outside its line decided on that, and why.

create table strategy.assessments (
  record_id uuid not null,
  circle_id uuid not null,
  assessment_id uuid not null,
  item_id uuid not null,
  number integer not null,
  language text not null check (language in ('en', 'bg', 'mk', 'sq')),
  rights text[] not null check (cardinality(rights) > 0),
  groups text[] not null check (groups <@ array['pupils', 'students', 'parents-and-families', 'teachers', 'youth-workers',
    'health-and-social-workers', 'prison-and-probation-staff', 'community-police', 'local-administrations',
    'civil-society', 'media', 'general-public']),
  places text,
  necessity text not null,
  proportionality text not null,
  mitigations text not null,
  safeguards text not null,
  summary jsonb not null,
  wording_reason text,
  personal_data boolean not null,
  dpia text check (dpia ~ '^https://'),
  review_on date not null,
  writers uuid[] not null default '{}',
  written_by_post uuid,
  submitted_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  updated_at timestamptz not null default now(),
  primary key (record_id, circle_id, assessment_id),
  unique (record_id, circle_id, item_id, number),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.assessments is 'What a measure does to fundamental rights, version by version; what was submitted is not rewritten.';
comment on column strategy.assessments.groups is 'Whom it concerns, by role in life: a closed list; never by religion, ethnicity or opinion.';
comment on column strategy.assessments.writers is 'Everybody who wrote in it, entered by the database: none of them decides on it.';

create table strategy.rights_decisions (
  record_id uuid not null,
  circle_id uuid not null,
  of_id uuid not null,
  item_id uuid not null,
  decision text not null check (decision in ('accept', 'accept-with-conditions', 'refuse', 'keep', 'change', 'stop')),
  reason text not null,
  conditions text,
  decided_at timestamptz not null default now(),
  decided_by_user uuid not null,
  decided_by_post uuid not null,
  primary key (record_id, circle_id, of_id),
  check ((decision = 'accept-with-conditions') = (conditions is not null)),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.rights_decisions is 'What somebody outside the line of a measure decided on an assessment or a finding; never rewritten.';
