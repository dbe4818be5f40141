-- Plans of others: another country's or town's public plan as it stood in its file, and notes on good practice between theirs and ours.

create table strategy.foreign_plans (
  record_id uuid not null,
  circle_id uuid not null,
  names jsonb not null,
  their_id text not null,
  titles jsonb not null,
  organisation jsonb,
  document jsonb,
  starts_on date,
  ends_on date,
  approved_version integer not null,
  not_applicable jsonb not null,
  source text not null,
  received_on date not null,
  exported_on date not null,
  file_name text not null,
  file_hash text not null,
  key text,
  signed_by text,
  signed_on date,
  hidden integer not null,
  version integer not null default 1,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  imported_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (record_id, circle_id),
  check (key is null or signed_on is not null),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
create index foreign_plans_by_circle on strategy.foreign_plans (circle_id, created_at desc, record_id desc);
comment on table strategy.foreign_plans is 'A public plan of another country or town: what its file says, where it came from, and the key that it was held against, if any.';

create table strategy.foreign_measures (
  record_id uuid not null,
  circle_id uuid not null,
  measure_id uuid not null,
  their_id text not null,
  position integer not null,
  external_id text,
  titles jsonb not null,
  description jsonb,
  within jsonb,
  own_label jsonb,
  kind text,
  level text,
  state text,
  lead jsonb,
  lead_name text,
  starts_on date,
  ends_on date,
  money jsonb not null,
  sources jsonb not null,
  serves jsonb not null,
  primary key (record_id, circle_id, measure_id),
  unique (record_id, circle_id, their_id),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.foreign_measures is 'A measure of somebody else''s plan. Its figures are theirs and are added to nothing of ours.';

create table strategy.practices (
  record_id uuid not null,
  circle_id uuid not null,
  practice_id uuid not null,
  measure_id uuid not null,
  plan_id uuid not null,
  item_id uuid not null,
  reason text not null check (length(btrim(reason)) > 0),
  noted_by_post uuid not null,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (record_id, circle_id, practice_id),
  unique (record_id, circle_id, measure_id, plan_id, item_id),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
create index practices_by_item on strategy.practices (circle_id, plan_id, item_id);
comment on table strategy.practices is 'What one of our measures could learn from one of theirs, and why; it belongs to their plan and goes with it.';
