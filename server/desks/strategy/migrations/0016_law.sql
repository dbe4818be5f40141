-- The law on which measures rest: acts, which measure rests on which article, and on what it may touch personal data.

create table strategy.legal_acts (
  record_id uuid not null,
  circle_id uuid not null,
  kind text not null check (kind in ('constitution', 'law', 'by-law', 'eu-act', 'treaty')),
  titles jsonb not null,
  number text,
  link text check (link ~ '^https://'),
  in_force_from date,
  in_force_until date,
  ended text check (ended in ('changed', 'repealed')),
  version integer not null default 1,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  updated_at timestamptz not null default now(),
  primary key (record_id, circle_id),
  check ((in_force_until is null) = (ended is null)),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.legal_acts is 'Acts of law on which measures rest, each as it was in force; what replaced one is an act of its own.';

create table strategy.legal_bases (
  record_id uuid not null,
  circle_id uuid not null,
  basis_id uuid not null,
  item_id uuid not null,
  act_id uuid not null,
  article text not null default '',
  titles jsonb,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (record_id, circle_id, basis_id),
  unique (record_id, circle_id, item_id, act_id, article),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.legal_bases is 'Which measure rests on which article of which act.';
create index legal_bases_of_act on strategy.legal_bases (act_id);

create table strategy.data_protection (
  record_id uuid not null,
  circle_id uuid not null,
  item_id uuid not null,
  touches boolean not null,
  bases text[] not null check (bases <@ array['gdpr-6-1-a', 'gdpr-6-1-b', 'gdpr-6-1-c', 'gdpr-6-1-d', 'gdpr-6-1-e',
    'gdpr-6-1-f', 'gdpr-9-2-a', 'gdpr-9-2-c', 'gdpr-9-2-g', 'gdpr-9-2-h', 'led-8', 'led-10', 'national']),
  law text,
  dpia text check (dpia ~ '^https://'),
  dpia_on date,
  entered_by_post uuid,
  version integer not null default 1,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  updated_at timestamptz not null default now(),
  primary key (record_id, circle_id, item_id),
  check (touches or cardinality(bases) = 0),
  check (('national' = any (bases)) = (law is not null)),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.data_protection is 'Whether a measure touches data of persons, on which article that rests, and its data-protection impact assessment.';
